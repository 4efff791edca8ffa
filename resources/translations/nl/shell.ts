<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Cover</name>
    <message>
        <source>Week planner</source>
        <translation>Weekplanning</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>Week {n}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Back: Esc Esc</source>
        <translation>Terug: Esc Esc</translation>
    </message>
</context>
<context>
    <name>DangerCard</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>Supervisor: {name}</source>
        <translation>Leidinggevende: {name}</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Passphrase</source>
        <translation>Wachtwoordzin</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Work and invitation</source>
        <translation>Werk en uitnodiging</translation>
    </message>
    <message>
        <source>Welcome to Vindplaats</source>
        <translation>Welkom bij Vindplaats</translation>
    </message>
    <message>
        <source>Work profile</source>
        <translation>Werkprofiel</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Even geduld…</translation>
    </message>
    <message>
        <source>No names here: everybody can read this.</source>
        <translation>Geen namen hier: iedereen kan dit lezen.</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Explanation</source>
        <translation>Uitleg</translation>
    </message>
    <message>
        <source>Search a word…</source>
        <translation>Zoek een woord…</translation>
    </message>
    <message>
        <source>Search a word</source>
        <translation>Zoek een woord</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Try fewer letters or another word.</source>
        <translation>Probeer minder letters of een ander woord.</translation>
    </message>
    <message>
        <source>Add own words to a list…</source>
        <translation>Eigen woord toevoegen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>“{quote}”</translation>
    </message>
    <message>
        <source>help for a screen</source>
        <translation>hulp bij een scherm</translation>
    </message>
    <message>
        <source>about this program</source>
        <translation>over dit programma</translation>
    </message>
    <message>
        <source>brochure, {section}</source>
        <translation>brochure, {section}</translation>
    </message>
    <message>
        <source>From the brochure ‘Geïntegreerd breed onthaal’ (2016): {section}</source>
        <translation>Uit de brochure ‘Geïntegreerd breed onthaal’ (2016): {section}</translation>
    </message>
    <message>
        <source>{title} (list {number}, version {version}):</source>
        <translation>{title} (lijst {number}, versie {version}):</translation>
    </message>
    <message>
        <source>brochure</source>
        <translation>brochure</translation>
    </message>
    <message>
        <source>added by this program</source>
        <translation>toegevoegd</translation>
    </message>
    <message>
        <source>own word of this device</source>
        <translation>eigen woord, alleen hier</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search everything… (Ctrl+K)</source>
        <translation>Zoeken in alles… (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>JoinCard</name>
    <message>
        <source>Do you have an invitation?</source>
        <translation>Heb je een uitnodiging?</translation>
    </message>
    <message>
        <source>from your organisation, on paper or on a stick</source>
        <translation>van je organisatie, op papier of op een stick</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Bestand kiezen</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Uitnodiging</translation>
    </message>
    <message>
        <source>Show my four words</source>
        <translation>Toon mijn vier woorden</translation>
    </message>
    <message>
        <source>Words to read out</source>
        <translation>Woorden om voor te lezen</translation>
    </message>
    <message>
        <source>Words that you hear</source>
        <translation>Woorden die je hoort</translation>
    </message>
    <message>
        <source>the first device of your organisation</source>
        <translation>het eerste toestel van je organisatie</translation>
    </message>
    <message>
        <source>a device of an organisation that takes part already</source>
        <translation>een toestel van een organisatie die al meedoet</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Voor</translation>
    </message>
    <message>
        <source>Post goes through</source>
        <translation>Post loopt langs</translation>
    </message>
    <message>
        <source>{day}, for one device</source>
        <translation>{day}, voor één toestel</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Geldig tot</translation>
    </message>
    <message>
        <source>Group {n} of the letters is not right.</source>
        <translation>Groep {n} van de letters klopt niet.</translation>
    </message>
    <message>
        <source>You can send now.</source>
        <translation>Je kan nu versturen.</translation>
    </message>
    <message>
        <source>Connected with {network}.</source>
        <translation>Verbonden met {network}.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Dit bestand kan niet gelezen worden.</translation>
    </message>
    <message>
        <source>1 · Call your administrator and read this out</source>
        <translation>1 · Bel je beheerder en lees dit voor</translation>
    </message>
    <message>
        <source>2 · Type the four words that your administrator reads out</source>
        <translation>2 · Typ de vier woorden die je beheerder jou voorleest</translation>
    </message>
    <message>
        <source>Use a number that you knew already.</source>
        <translation>Gebruik een nummer dat je al kende.</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <source>Join a network</source>
        <translation>Aansluiten bij een netwerk</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
</context>
<context>
    <name>LeavingDialog</name>
    <message>
        <source>I am leaving my organisation</source>
        <translation>Ik vertrek bij mijn organisatie</translation>
    </message>
    <message>
        <source>Who takes over?</source>
        <translation>Wie neemt over?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Also the people without an open request</source>
        <translation>Ook de mensen zonder open contactvraag</translation>
    </message>
    <message>
        <source>I asked each of them, and they agree</source>
        <translation>Ik vroeg het aan elk van hen, en ze vinden het goed</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Nu verbinden</translation>
    </message>
    <message>
        <source>Give up this device</source>
        <translation>Dit toestel uit gebruik nemen</translation>
    </message>
    <message>
        <source>Print the confirmation…</source>
        <translation>Bevestiging afdrukken…</translation>
    </message>
    <message>
        <source>The confirmation is printed and signed. Erase everything on this device.</source>
        <translation>De bevestiging is afgedrukt en getekend. Wis alles op dit toestel.</translation>
    </message>
    <message>
        <source>Erase the profile</source>
        <translation>Profiel wissen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>1 · Hand over</source>
        <translation>1 · Overdragen</translation>
    </message>
    <message>
        <source>2 · Let everything leave</source>
        <translation>2 · Alles laten vertrekken</translation>
    </message>
    <message>
        <source>3 · Give up the device</source>
        <translation>3 · Het toestel afgeven</translation>
    </message>
    <message>
        <source>4 · Confirmation</source>
        <translation>4 · Bevestiging</translation>
    </message>
    <message>
        <source>Numbers only, no names of people. To sign.</source>
        <translation>Alleen aantallen, geen namen van mensen. Om te tekenen.</translation>
    </message>
    <message>
        <source>5 · Erase</source>
        <translation>5 · Wissen</translation>
    </message>
    <message>
        <source>The program cannot erase what is elsewhere: paper, files you kept, copies of this laptop, and what services and colleagues received. See to the first three yourself.</source>
        <translation>De app kan niet wissen wat elders is: papier, bestanden die je bewaarde, kopieën van deze laptop, en wat diensten en collega&apos;s kregen. Voor de eerste drie zorg je zelf.</translation>
    </message>
    <message>
        <source>Still with you: people with an open request {n} (open requests: {m}), other people {k}.</source>
        <translation>Nog bij jou: mensen met een open contactvraag {n} (open contactvragen: {m}), andere mensen {k}.</translation>
    </message>
    <message>
        <source>Still to leave: {n}.</source>
        <translation>Nog te vertrekken: {n}.</translation>
    </message>
    <message>
        <source>“{device}” is stopped: nothing comes in or goes out any more. {who} sees it on the page Devices and takes it out of the address list.</source>
        <translation>“{device}” is gestopt: er komt niets meer binnen en er vertrekt niets meer. {who} ziet het op de pagina Toestellen en haalt het uit de adreslijst.</translation>
    </message>
    <message>
        <source>This stops “{device}” for good: it receives and sends nothing any more. {who} sees it on the page Devices and takes it out of the address list.</source>
        <translation>Dit stopt “{device}” voorgoed: het ontvangt en verstuurt niets meer. {who} ziet het op de pagina Toestellen en haalt het uit de adreslijst.</translation>
    </message>
    <message>
        <source>Gone for good after this: your agenda, places and notes.</source>
        <translation>Daarna is voor altijd weg: je agenda, plaatsen en notities.</translation>
    </message>
    <message>
        <source>Gone for good after this: people you did not hand over ({n}), your agenda, places and notes.</source>
        <translation>Daarna is voor altijd weg: mensen die je niet overdroeg ({n}), je agenda, plaatsen en notities.</translation>
    </message>
    <message>
        <source>With an open request: {n}. Nobody follows these up any more.</source>
        <translation>Met een open contactvraag: {n}. Niemand volgt die nog op.</translation>
    </message>
    <message>
        <source>Handed over: {n} (open requests: {m}).</source>
        <translation>Overgedragen: {n} (open contactvragen: {m}).</translation>
    </message>
    <message>
        <source>Not moved: {n}. They were not asked, or are younger than 18.</source>
        <translation>Niet mee: {n}. Het werd hun niet gevraagd, of ze zijn jonger dan 18.</translation>
    </message>
    <message>
        <source>The whole team</source>
        <translation>Het hele team</translation>
    </message>
    <message>
        <source>There is no colleague in your team yet. Call your supervisor first.</source>
        <translation>Er zit nog geen collega in je team. Bel eerst je leidinggevende.</translation>
    </message>
    <message>
        <source>Nothing waits to leave.</source>
        <translation>Er wacht niets om te vertrekken.</translation>
    </message>
    <message>
        <source>This device is in no address list.</source>
        <translation>Dit toestel staat in geen adreslijst.</translation>
    </message>
    <message>
        <source>This device administers your organisation, and no other does. Do not erase it before the coordinator has been told: nobody could add or remove devices any more.</source>
        <translation>Dit toestel beheert je organisatie, en geen ander toestel doet dat. Wis het niet voor de coördinator het weet: niemand kan dan nog toestellen toevoegen of weghalen.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Somebody asks about a person</source>
        <translation>Iemand vraagt naar een persoon</translation>
    </message>
    <message>
        <source>Sees no data of persons</source>
        <translation>Ziet geen gegevens van personen</translation>
    </message>
    <message>
        <source>only this list</source>
        <translation>alleen deze lijst</translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>Pages</source>
        <translation>Pagina&apos;s</translation>
    </message>
    <message>
        <source>Danger? Call first</source>
        <translation>Gevaar? Bel eerst</translation>
    </message>
    <message>
        <source>shown now</source>
        <translation>nu in beeld</translation>
    </message>
    <message>
        <source>Locks after {n} min · Ctrl+L</source>
        <translation>Slot over {n} min · Ctrl+L</translation>
    </message>
    <message>
        <source>Asked about a person?</source>
        <translation>Vraag naar een persoon?</translation>
    </message>
    <message>
        <source>Hide the screen · Esc Esc</source>
        <translation>Verberg scherm · Esc Esc</translation>
    </message>
    <message>
        <source>Explanation · F1</source>
        <translation>Uitleg · F1</translation>
    </message>
    <message>
        <source>Settings · Ctrl+,</source>
        <translation>Instellingen · Ctrl+,</translation>
    </message>
</context>
<context>
    <name>OverCards</name>
    <message>
        <source>Noted in the Logboek.</source>
        <translation>Genoteerd in het Logboek.</translation>
    </message>
</context>
<context>
    <name>OwnTermsDialog</name>
    <message>
        <source>Own words in lists</source>
        <translation>Eigen woorden in lijsten</translation>
    </message>
    <message>
        <source>Which list?</source>
        <translation>Welke lijst?</translation>
    </message>
    <message>
        <source>New word</source>
        <translation>Nieuw woord</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Own words of this device</source>
        <translation>Eigen woorden van dit toestel</translation>
    </message>
    <message>
        <source>Is a word missing? Add it. It stays on this device and is marked as your own. A service elsewhere does not know it: it never leaves as a code.</source>
        <translation>Ontbreekt er een woord? Voeg het toe. Het blijft op dit toestel en staat er als eigen woord. Een andere dienst kent het niet: het vertrekt nooit als code.</translation>
    </message>
    <message>
        <source>Nothing added to this list yet. Type a word above.</source>
        <translation>Nog niets toegevoegd aan deze lijst. Typ hierboven een woord.</translation>
    </message>
    <message>
        <source>Screens that are open show it after the next lock.</source>
        <translation>Schermen die al open zijn tonen het na het volgende slot.</translation>
    </message>
    <message>
        <source>own word</source>
        <translation>eigen woord</translation>
    </message>
    <message>
        <source>Offer no longer</source>
        <translation>Niet meer aanbieden</translation>
    </message>
    <message>
        <source>Type a word first.</source>
        <translation>Typ eerst een woord.</translation>
    </message>
    <message>
        <source>This word is in the list already.</source>
        <translation>Dit woord staat al in de lijst.</translation>
    </message>
</context>
<context>
    <name>PassphraseStep</name>
    <message>
        <source>Choose your passphrase</source>
        <translation>Kies je wachtwoordzin</translation>
    </message>
    <message>
        <source>It opens everything on this device. Nobody can look it up for you.</source>
        <translation>Ze opent alles op dit toestel. Niemand kan ze voor jou opzoeken.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Je naam</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>Je organisatie</translation>
    </message>
    <message>
        <source>What this profile is called on the lock screen</source>
        <translation>Naam van dit profiel op het slotscherm</translation>
    </message>
    <message>
        <source>Work profile</source>
        <translation>Werkprofiel</translation>
    </message>
    <message>
        <source>Proposed words</source>
        <translation>Voorgestelde woorden</translation>
    </message>
    <message>
        <source>Other words</source>
        <translation>Andere woorden</translation>
    </message>
    <message>
        <source>Take these five words</source>
        <translation>Deze vijf woorden nemen</translation>
    </message>
    <message>
        <source>Easy to remember, hard to guess.</source>
        <translation>Makkelijk te onthouden, moeilijk te raden.</translation>
    </message>
    <message>
        <source>A passphrase of my own</source>
        <translation>Een eigen wachtwoordzin</translation>
    </message>
    <message>
        <source>Five words or a long sentence.</source>
        <translation>Vijf woorden of een lange zin.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtwoordzin</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>Typ ze</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>Typ ze nog eens</translation>
    </message>
    <message>
        <source>Show what I type</source>
        <translation>Toon wat ik typ</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wie ben je?</translation>
    </message>
    <message>
        <source>While locked, this computer shows only the name of the profile, never yours.</source>
        <translation>Op slot toont deze computer alleen de naam van het profiel, nooit die van jou.</translation>
    </message>
    <message>
        <source>Type the five words</source>
        <translation>Typ de vijf woorden over</translation>
    </message>
    <message>
        <source>These are not the words above.</source>
        <translation>Dit zijn niet de woorden hierboven.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De twee zijn niet gelijk.</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Put your recovery code on paper</source>
        <translation>Zet je herstelcode op papier</translation>
    </message>
    <message>
        <source>Forgot the passphrase? Only this code still opens your data. It is shown once.</source>
        <translation>Ben je je wachtwoordzin kwijt? Dan opent alleen deze code je gegevens. Je ziet ze één keer.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Group {n}</source>
        <translation>Groep {n}</translation>
    </message>
    <message>
        <source>Your recovery code</source>
        <translation>Jouw herstelcode</translation>
    </message>
    <message>
        <source>Copy it by hand or print it. Keep it apart from the laptop. No photograph.</source>
        <translation>Schrijf ze over of druk ze af. Bewaar ze niet bij de laptop. Neem geen foto.</translation>
    </message>
    <message>
        <source>Look at your paper and type two groups</source>
        <translation>Kijk op je papier en typ twee groepen over</translation>
    </message>
    <message>
        <source>Not the same as on the screen. Look once more.</source>
        <translation>Niet gelijk aan wat op het scherm staat. Kijk nog eens.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Grootte van de tekst</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Licht of donker</translation>
    </message>
    <message>
        <source>Lock when nobody touches the computer for</source>
        <translation>Op slot als niemand de computer aanraakt, na</translation>
    </message>
    <message>
        <source>Text size also with Ctrl and + or −, back with Ctrl+0.</source>
        <translation>Tekst groter of kleiner: ook met Ctrl en + of −. Terug met Ctrl+0.</translation>
    </message>
    <message>
        <source>Own words in lists…</source>
        <translation>Eigen woorden in lijsten…</translation>
    </message>
    <message>
        <source>Try the rules…</source>
        <translation>Regels proberen…</translation>
    </message>
    <message>
        <source>Keeping and erasing…</source>
        <translation>Bewaren en wissen…</translation>
    </message>
    <message>
        <source>Whom to call when somebody asks about a person…</source>
        <translation>Wie bel je als iemand naar een persoon vraagt…</translation>
    </message>
    <message>
        <source>Another passphrase…</source>
        <translation>Andere wachtwoordzin…</translation>
    </message>
    <message>
        <source>Print the slip for when this laptop is gone…</source>
        <translation>Blad voor de nacht printen (als deze laptop weg is)…</translation>
    </message>
    <message>
        <source>A device is lost or stolen…</source>
        <translation>Een toestel is kwijt of gestolen…</translation>
    </message>
    <message>
        <source>Record of processing…</source>
        <translation>Register van de verwerking…</translation>
    </message>
    <message>
        <source>I am leaving my organisation…</source>
        <translation>Ik vertrek bij mijn organisatie…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>As the computer</source>
        <translation>Zoals de computer</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
</context>
<context>
    <name>Syncing</name>
    <message>
        <source>busy…</source>
        <translation>bezig…</translation>
    </message>
    <message>
        <source>Looking whether there is post.</source>
        <translation>Kijkt of er post is.</translation>
    </message>
    <message>
        <source>{n} ready to send</source>
        <translation>{n} klaar om te versturen</translation>
    </message>
    <message>
        <source>No network yet</source>
        <translation>Nog geen netwerk</translation>
    </message>
    <message>
        <source>You can note, not send.</source>
        <translation>Je kan noteren, niet versturen.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not connected yet</source>
        <translation>Nog niet verbonden</translation>
    </message>
    <message>
        <source>Leaves as soon as there is a connection.</source>
        <translation>Vertrekt zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Updated at {time}</source>
        <translation>Bijgewerkt om {time}</translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <source>Unlock</source>
        <translation>Ontgrendelen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Even geduld…</translation>
    </message>
    <message>
        <source>Make a new profile</source>
        <translation>Een nieuw profiel maken</translation>
    </message>
    <message>
        <source>Profile: {name}</source>
        <translation>Profiel: {name}</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Herstelcode</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Wachtwoordzin</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>Wachtwoordzin gebruiken</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Herstelcode gebruiken</translation>
    </message>
    <message>
        <source>Everything on this device is encrypted. Nothing leaves unless you choose so.</source>
        <translation>Alles op dit toestel is versleuteld. Niets vertrekt zonder jouw keuze.</translation>
    </message>
    <message>
        <source>Danger? Call first</source>
        <translation>Gevaar? Bel eerst</translation>
    </message>
    <message>
        <source>Somebody asks about a person</source>
        <translation>Iemand vraagt naar een persoon</translation>
    </message>
    <message>
        <source>This device is locked. Your drafts are kept.</source>
        <translation>Dit toestel is vergrendeld. Je kladjes zijn bewaard.</translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation>Dag! Welkom terug.</translation>
    </message>
    <message>
        <source>Someone else</source>
        <translation>Iemand anders</translation>
    </message>
</context>
<context>
    <name>UntrustedCard</name>
    <message>
        <source>A message that was not trusted</source>
        <translation>Een bericht dat niet vertrouwd is</translation>
    </message>
    <message>
        <source>It is kept apart, unopened, and changes nothing. Everything else goes on. Tell your administrator.</source>
        <translation>Het blijft apart, ongeopend, en verandert niets. De rest loopt door. Meld het aan je beheerder.</translation>
    </message>
    <message>
        <source>The export is the message as it came, sealed: nobody reads it without your keys.</source>
        <translation>De export is het bericht zoals het kwam, verzegeld: zonder jouw sleutels leest niemand het.</translation>
    </message>
    <message>
        <source>Messages that were not trusted</source>
        <translation>Berichten die niet vertrouwd zijn</translation>
    </message>
    <message>
        <source>{moment} · code for the administrator: {code}</source>
        <translation>{moment} · code voor de beheerder: {code}</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>The message is exported.</source>
        <translation>Het bericht is geëxporteerd.</translation>
    </message>
    <message>
        <source>The file could not be written there.</source>
        <translation>Het bestand kon daar niet bewaard worden.</translation>
    </message>
</context>
<context>
    <name>WorkStep</name>
    <message>
        <source>What is your work?</source>
        <translation>Wat is jouw werk?</translation>
    </message>
    <message>
        <source>So you see only what you need. What you may pass on depends on your role.</source>
        <translation>Zo zie je alleen wat jij nodig hebt. Wat je mag doorgeven, hangt af van je rol.</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Jouw rol</translation>
    </message>
    <message>
        <source>Telephone to call you back</source>
        <translation>Telefoon om je terug te bellen</translation>
    </message>
    <message>
        <source>Supervisor: name and telephone</source>
        <translation>Leidinggevende: naam en telefoon</translation>
    </message>
    <message>
        <source>Go on without an invitation</source>
        <translation>Verder zonder uitnodiging</translation>
    </message>
    <message>
        <source>I go to people</source>
        <translation>Ik ga naar mensen toe</translation>
    </message>
    <message>
        <source>Neighbourhood work, street work, outreach of OCMW, CAW or DMW</source>
        <translation>Buurtwerk, straathoekwerk, outreach van OCMW, CAW of DMW</translation>
    </message>
    <message>
        <source>I help people at home</source>
        <translation>Ik help mensen thuis</translation>
    </message>
    <message>
        <source>Carer, cleaner, nurse, volunteer</source>
        <translation>Verzorgende, poetshulp, verpleegkundige, vrijwilliger</translation>
    </message>
    <message>
        <source>I work at the intake</source>
        <translation>Ik werk aan het onthaal</translation>
    </message>
    <message>
        <source>OCMW, CAW, social work of a health fund, social service</source>
        <translation>OCMW, CAW, dienst maatschappelijk werk, sociale dienst</translation>
    </message>
    <message>
        <source>I coordinate the network</source>
        <translation>Ik coördineer het netwerk</translation>
    </message>
    <message>
        <source>For the local authority or on behalf of the partners</source>
        <translation>Voor het lokaal bestuur of namens de partners</translation>
    </message>
    <message>
        <source>Your role (required)</source>
        <translation>Jouw rol (verplicht)</translation>
    </message>
    <message>
        <source>You can note then, not send.</source>
        <translation>Je kan dan wel noteren, niet versturen.</translation>
    </message>
</context>
<context>
    <name>paper</name>
    <message>
        <source>Recovery code of this device</source>
        <translation>Herstelcode van dit toestel</translation>
    </message>
    <message>
        <source>Forgot the passphrase? Only this code still opens the data.</source>
        <translation>Wachtwoordzin kwijt? Alleen deze code opent dan nog de gegevens.</translation>
    </message>
    <message>
        <source>Keep this sheet apart from the laptop, and show it to nobody.</source>
        <translation>Bewaar dit blad niet bij de laptop en toon het aan niemand.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Other programs cannot make a picture of these windows.</source>
        <translation>Andere programma’s kunnen geen beeld van deze vensters maken.</translation>
    </message>
    <message>
        <source>This system lets other programs make pictures of the screen. Do not share your screen.</source>
        <translation>Op dit systeem kunnen andere programma’s een beeld van het scherm maken. Deel je scherm niet.</translation>
    </message>
</context>
</TS>
