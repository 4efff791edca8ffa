<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>DeviceCard</name>
    <message>
        <source>Device</source>
        <translation>Toestel</translation>
    </message>
    <message>
        <source>Let it read the team mailbox</source>
        <translation>Teampostvak laten lezen</translation>
    </message>
    <message>
        <source>Take this device out…</source>
        <translation>Toestel intrekken…</translation>
    </message>
    <message>
        <source>It can then open nothing new and send nothing. What it already holds stays on it, locked. This cannot be undone; the device can be invited again.</source>
        <translation>Het toestel kan dan niets nieuws meer openen en niets meer versturen. Wat er al op staat, blijft erop, op slot. Dit kan niet terug; je kan het toestel wel opnieuw uitnodigen.</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>Zeker?</translation>
    </message>
    <message>
        <source>Yes, take it out</source>
        <translation>Ja, intrekken</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Nee, houden</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>doet mee</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Werk</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>This is the device you work on. Another administrator can take it out.</source>
        <translation>Op dit toestel werk je nu. Een andere beheerder kan het intrekken.</translation>
    </message>
    <message>
        <source>Lost or stolen? Call your administrator at once.</source>
        <translation>Kwijt of gestolen? Bel meteen je beheerder.</translation>
    </message>
    <message>
        <source>{label} reads the team mailbox from the next connection on.</source>
        <translation>{label} leest het teampostvak vanaf de volgende verbinding.</translation>
    </message>
    <message>
        <source>{label} no longer takes part.</source>
        <translation>{label} doet niet meer mee.</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Toestellen</translation>
    </message>
    <message>
        <source>Devices of the organisation</source>
        <translation>Toestellen van de organisatie</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Toestel</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sinds</translation>
    </message>
    <message>
        <source>+ Invite device</source>
        <translation>+ Toestel uitnodigen</translation>
    </message>
    <message>
        <source>Shared mailboxes</source>
        <translation>Gedeelde postvakken</translation>
    </message>
    <message>
        <source>You are not in a network yet.</source>
        <translation>Je zit nog niet in een netwerk.</translation>
    </message>
    <message>
        <source>As soon as you join one, the devices of your organisation stand here.</source>
        <translation>Zodra je erbij bent, staan hier de toestellen van je organisatie.</translation>
    </message>
    <message>
        <source>· who can open what comes in</source>
        <translation>· wie kan openen wat binnenkomt</translation>
    </message>
    <message>
        <source>Every device also has a personal mailbox. Only that device can open it.</source>
        <translation>Elk toestel heeft ook een persoonlijk postvak. Alleen dat toestel kan het openen.</translation>
    </message>
    <message>
        <source>Devices of {name}</source>
        <translation>Toestellen van {name}</translation>
    </message>
</context>
<context>
    <name>EnrolmentCard</name>
    <message>
        <source>New member</source>
        <translation>Nieuw lid</translation>
    </message>
    <message>
        <source>New member: {name}</source>
        <translation>Nieuw lid: {name}</translation>
    </message>
    <message>
        <source>New device: {name}</source>
        <translation>Nieuw toestel: {name}</translation>
    </message>
    <message>
        <source>Nobody has entered this invitation yet. Ask the other to do so.</source>
        <translation>Nog niemand vulde deze uitnodiging in. Vraag dat eerst.</translation>
    </message>
    <message>
        <source>The invitation has ended. Nothing was added. Invite again.</source>
        <translation>De uitnodiging is vervallen. Er is niets toegevoegd. Nodig opnieuw uit.</translation>
    </message>
    <message>
        <source>The invitation no longer works.</source>
        <translation>De uitnodiging werkt niet meer.</translation>
    </message>
</context>
<context>
    <name>Errand</name>
    <message>
        <source>One moment…</source>
        <translation>Even geduld…</translation>
    </message>
</context>
<context>
    <name>FoundingForm</name>
    <message>
        <source>Name of the network</source>
        <translation>Naam van het netwerk</translation>
    </message>
    <message>
        <source>Your organisation</source>
        <translation>Jouw organisatie</translation>
    </message>
    <message>
        <source>Enterprise number (KBO)</source>
        <translation>Ondernemingsnummer (KBO)</translation>
    </message>
    <message>
        <source>Address of the post</source>
        <translation>Adres van de post</translation>
    </message>
    <message>
        <source>Key of the post</source>
        <translation>Sleutel van de post</translation>
    </message>
    <message>
        <source>Founding code</source>
        <translation>Startcode</translation>
    </message>
    <message>
        <source>Found the network</source>
        <translation>Netwerk starten</translation>
    </message>
    <message>
        <source>There is no network yet</source>
        <translation>Er is nog geen netwerk</translation>
    </message>
    <message>
        <source>Found it once. After that you invite organisations; each manages its own devices and can always leave.</source>
        <translation>Je start het één keer. Daarna nodig je organisaties uit; elke organisatie beheert haar eigen toestellen en kan altijd stoppen.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Het netwerk</translation>
    </message>
    <message>
        <source>The post</source>
        <translation>De post</translation>
    </message>
    <message>
        <source>· carries envelopes, cannot open them</source>
        <translation>· draagt omslagen, kan ze niet openen</translation>
    </message>
    <message>
        <source>Whoever installed the post has these three: fieldhub init prints them.</source>
        <translation>Wie de post installeerde, heeft deze drie: fieldhub init toont ze.</translation>
    </message>
    <message>
        <source>You see no data of persons here, and cannot open what others send each other.</source>
        <translation>Je ziet hier geen gegevens van personen, en kan niet openen wat anderen elkaar sturen.</translation>
    </message>
    <message>
        <source>The network is there. Invite the first organisation.</source>
        <translation>Het netwerk is er. Nodig de eerste organisatie uit.</translation>
    </message>
</context>
<context>
    <name>InvitationCard</name>
    <message>
        <source>Invitation</source>
        <translation>Uitnodiging</translation>
    </message>
    <message>
        <source>Give this on paper, on a stick, or let it be scanned. It holds no keys, only the way to ask.</source>
        <translation>Geef dit op papier, op een stick, of laat het scannen. Er staat geen sleutel van een postvak in: wie dit heeft, kan alleen vragen om mee te doen.</translation>
    </message>
    <message>
        <source>Invitation to scan</source>
        <translation>Uitnodiging om te scannen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Works for one device, once.</source>
        <translation>Werkt één keer, voor één toestel.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Afgegeven</translation>
    </message>
    <message>
        <source>Invitation for {name}</source>
        <translation>Uitnodiging voor {name}</translation>
    </message>
    <message>
        <source>Copied. The clipboard is cleared in a moment.</source>
        <translation>Gekopieerd. Het klembord wordt zo meteen leeggemaakt.</translation>
    </message>
</context>
<context>
    <name>InvitationText</name>
    <message>
        <source>Invitation as text</source>
        <translation>Uitnodiging als tekst</translation>
    </message>
</context>
<context>
    <name>InviteDevice</name>
    <message>
        <source>Invite a device</source>
        <translation>Een toestel uitnodigen</translation>
    </message>
    <message>
        <source>Whose device is it?</source>
        <translation>Van wie is het toestel?</translation>
    </message>
    <message>
        <source>Laptop of …</source>
        <translation>Laptop van …</translation>
    </message>
    <message>
        <source>What work is done on it?</source>
        <translation>Welk werk gebeurt erop?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Which mailboxes are read on it?</source>
        <translation>Welke postvakken leest het?</translation>
    </message>
    <message>
        <source>Every device also has a mailbox of its own, for personal post.</source>
        <translation>Elk toestel heeft ook een eigen postvak, voor persoonlijke post.</translation>
    </message>
</context>
<context>
    <name>InviteOrganisation</name>
    <message>
        <source>Invite a member</source>
        <translation>Een lid uitnodigen</translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation>Naam van de organisatie</translation>
    </message>
    <message>
        <source>What kind of organisation</source>
        <translation>Soort organisatie</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Enterprise number (KBO)</source>
        <translation>Ondernemingsnummer (KBO)</translation>
    </message>
    <message>
        <source>The first device of the organisation makes its own keys. Nobody else has them.</source>
        <translation>Het eerste toestel van de organisatie maakt haar eigen sleutels. Niemand anders heeft ze.</translation>
    </message>
</context>
<context>
    <name>LooseCard</name>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>Looks like this. Put together?</source>
        <translation>Dit lijkt erop. Samenleggen?</translation>
    </message>
    <message>
        <source>What goes wrong, in a few words</source>
        <translation>Wat loopt mis, in een paar woorden</translation>
    </message>
    <message>
        <source>for example: Appointment only online</source>
        <translation>bijvoorbeeld: Afspraak enkel online</translation>
    </message>
    <message>
        <source>Make a theme of it</source>
        <translation>Een thema maken</translation>
    </message>
    <message>
        <source>The name travels to everybody who signalled it: no persons in it.</source>
        <translation>Wie het meldde, krijgt deze naam te lezen: geen personen erin.</translation>
    </message>
    <message>
        <source>Add to ‘{title}’</source>
        <translation>Bij ‘{title}’ leggen</translation>
    </message>
</context>
<context>
    <name>MemberCard</name>
    <message>
        <source>Member</source>
        <translation>Lid</translation>
    </message>
    <message>
        <source>End this membership…</source>
        <translation>Dit lidmaatschap beëindigen…</translation>
    </message>
    <message>
        <source>Nothing can be sent there any more. It can be let back in later, with the same keys.</source>
        <translation>Er kan niets meer naartoe gestuurd worden. Je kan het later weer toelaten, met dezelfde sleutels.</translation>
    </message>
    <message>
        <source>Sure?</source>
        <translation>Zeker?</translation>
    </message>
    <message>
        <source>Yes, end it</source>
        <translation>Ja, beëindigen</translation>
    </message>
    <message>
        <source>No, keep it</source>
        <translation>Nee, behouden</translation>
    </message>
    <message>
        <source>Let it back in</source>
        <translation>Weer toelaten</translation>
    </message>
    <message>
        <source>It lost its keys: invite it anew…</source>
        <translation>Het is zijn sleutels kwijt: opnieuw uitnodigen…</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Enterprise number</source>
        <translation>Ondernemingsnummer</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Lid sinds</translation>
    </message>
    <message>
        <source>full until {day}</source>
        <translation>vol tot {day}</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Plaats</translation>
    </message>
    <message>
        <source>ended by the coordinator</source>
        <translation>beëindigd door de coördinator</translation>
    </message>
    <message>
        <source>by its own word</source>
        <translation>op eigen woord</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Address list</source>
        <translation>Adreslijst</translation>
    </message>
    <message>
        <source>This organisation has not published its own list yet.</source>
        <translation>Deze organisatie heeft haar eigen lijst nog niet bekendgemaakt.</translation>
    </message>
    <message>
        <source>Nothing can be sent there.</source>
        <translation>Er kan niets naartoe gestuurd worden.</translation>
    </message>
    <message>
        <source>New: younger than 7 days. Whoever chooses it sees that.</source>
        <translation>Nieuw: minder dan 7 dagen. Wie het kiest, ziet dat.</translation>
    </message>
    <message>
        <source>signed by itself, address checked</source>
        <translation>door haarzelf ondertekend, adres nagekeken</translation>
    </message>
    <message>
        <source>{name} no longer takes part.</source>
        <translation>{name} doet niet meer mee.</translation>
    </message>
    <message>
        <source>{name} takes part again.</source>
        <translation>{name} doet weer mee.</translation>
    </message>
    <message>
        <source>Another member looks too much like it. End that one first.</source>
        <translation>Een ander lid lijkt er te veel op. Beëindig dat eerst.</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Members of the network</source>
        <translation>Leden van het netwerk</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Toestellen</translation>
    </message>
    <message>
        <source>Last heard</source>
        <translation>Laatst gehoord</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>+ Invite member</source>
        <translation>+ Lid uitnodigen</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Search in members… (Ctrl+K)</source>
        <translation>Zoeken in leden… (Ctrl+K)</translation>
    </message>
    <message>
        <source>Every organisation manages its own devices and can always leave.</source>
        <translation>Elke organisatie beheert haar eigen toestellen en kan altijd stoppen.</translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>1 lid</translation>
    </message>
    <message>
        <source>{n} members</source>
        <translation>{n} leden</translation>
    </message>
</context>
<context>
    <name>PreparedCard</name>
    <message>
        <source>They read exactly this</source>
        <translation>Precies dit lezen ze</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Goes, sealed, to: {names}. Nothing has left yet.</source>
        <translation>Gaat verzegeld naar: {names}. Er is nog niets vertrokken.</translation>
    </message>
</context>
<context>
    <name>StructuralBoard</name>
    <message>
        <source>Structural signals</source>
        <translation>Structurele signalen</translation>
    </message>
    <message>
        <source>Structural signals by phase</source>
        <translation>Structurele signalen per fase</translation>
    </message>
    <message>
        <source>No structural signals yet.</source>
        <translation>Nog geen structurele signalen.</translation>
    </message>
    <message>
        <source>Workers note them in their own menu, under Structural signals. They arrive here.</source>
        <translation>Werkers melden ze in hun eigen menu, bij Structurele signalen. Wat ze melden, komt hier binnen.</translation>
    </message>
    <message>
        <source>By phase</source>
        <translation>Per fase</translation>
    </message>
    <message>
        <source>Search in themes… (Ctrl+K)</source>
        <translation>Zoeken in thema’s… (Ctrl+K)</translation>
    </message>
    <message>
        <source>Sealed for everybody who signalled it. Leaves as soon as there is a connection.</source>
        <translation>Verzegeld voor wie het meldde. Vertrekt zodra er verbinding is.</translation>
    </message>
</context>
<context>
    <name>TellForm</name>
    <message>
        <source>Back to the theme</source>
        <translation>Terug naar het thema</translation>
    </message>
    <message>
        <source>What happens now?</source>
        <translation>Wat gebeurt er nu mee?</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultaat</translation>
    </message>
    <message>
        <source>What do they read? No names, no addresses.</source>
        <translation>Wat lezen ze? Geen namen, geen adressen.</translation>
    </message>
    <message>
        <source>What comes next? Not needed.</source>
        <translation>Wat komt erna? Hoeft niet.</translation>
    </message>
    <message>
        <source>Tested with a group of people who live it</source>
        <translation>Getest met een groep mensen die het meemaakt</translation>
    </message>
    <message>
        <source>Tested with…</source>
        <translation>Getest met…</translation>
    </message>
    <message>
        <source>How many people?</source>
        <translation>Hoeveel mensen?</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Klaarmaken</translation>
    </message>
    <message>
        <source>‘{title}’: what happens now?</source>
        <translation>‘{title}’: wat gebeurt er nu mee?</translation>
    </message>
    <message>
        <source>Everybody who signalled it hears this: {names}.</source>
        <translation>Wie het meldde, hoort dit: {names}.</translation>
    </message>
</context>
<context>
    <name>ThemeBoardCard</name>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>How heavy?</source>
        <translation>Hoe zwaar weegt dit?</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>Wat teruggemeld is</translation>
    </message>
    <message>
        <source>Signals in it, and what looks like it</source>
        <translation>Signalen hierin, en wat erop lijkt</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Eruit halen</translation>
    </message>
    <message>
        <source>Next step…</source>
        <translation>Volgende stap…</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Andere naam</translation>
    </message>
    <message>
        <source>What goes wrong, in a few words</source>
        <translation>Wat loopt mis, in een paar woorden</translation>
    </message>
    <message>
        <source>looks like it</source>
        <translation>lijkt erop</translation>
    </message>
    <message>
        <source>Add to the theme</source>
        <translation>Erbij leggen</translation>
    </message>
</context>
<context>
    <name>_HowCard</name>
    <message>
        <source>How an organisation joins</source>
        <translation>Zo komt een organisatie erbij</translation>
    </message>
    <message>
        <source>How a device joins</source>
        <translation>Zo komt een toestel erbij</translation>
    </message>
    <message>
        <source>You make an invitation. It is valid for 3 days, for one device.</source>
        <translation>Je maakt een uitnodiging. Ze is 3 dagen geldig, voor één toestel.</translation>
    </message>
    <message>
        <source>You hand it over: on paper, on a stick, or scanned from your screen.</source>
        <translation>Je geeft ze af: op papier, op een stick, of gescand van je scherm.</translation>
    </message>
    <message>
        <source>You call. The other reads four words out, you type them here.</source>
        <translation>Je belt. De ander leest vier woorden voor, jij typt ze hier.</translation>
    </message>
    <message>
        <source>You read four words out, the other types them. Done.</source>
        <translation>Jij leest vier woorden voor, de ander typt ze. Klaar.</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Zo werkt het</translation>
    </message>
    <message>
        <source>1. Choose on the left a signal that came in. What looks like it stands below it.</source>
        <translation>1. Kies links een signaal dat binnenkwam. Wat erop lijkt, staat eronder.</translation>
    </message>
    <message>
        <source>2. Put together what is one problem, and give it a name.</source>
        <translation>2. Leg samen wat één probleem is, en geef het een naam.</translation>
    </message>
    <message>
        <source>3. Test it with a group of people who live it, and bring it to who can change it.</source>
        <translation>3. Test het met een groep mensen die het meemaakt, en breng het bij wie het kan veranderen.</translation>
    </message>
    <message>
        <source>4. Tell after each step what happened. Everybody who signalled it hears it.</source>
        <translation>4. Meld na elke stap terug wat er gebeurde. Wie het meldde, hoort het.</translation>
    </message>
    <message>
        <source>You see which organisation signalled something, never who.</source>
        <translation>Je ziet welke organisatie iets meldde, nooit wie.</translation>
    </message>
</context>
<context>
    <name>_InviteCard</name>
    <message>
        <source>Make invitation</source>
        <translation>Uitnodiging maken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>_Reading</name>
    <message>
        <source>The other types them. Only then can anything be sent there.</source>
        <translation>De ander typt ze. Pas dan kan er iets naartoe.</translation>
    </message>
    <message>
        <source>The words are right. Now read these four words out.</source>
        <translation>De woorden kloppen. Lees nu deze vier woorden voor.</translation>
    </message>
    <message>
        <source>Words to read out</source>
        <translation>Woorden om voor te lezen</translation>
    </message>
    <message>
        <source>Read out</source>
        <translation>Voorgelezen</translation>
    </message>
    <message>
        <source>They stay here as long as the invitation is valid.</source>
        <translation>Ze blijven hier staan zolang de uitnodiging geldig is.</translation>
    </message>
    <message>
        <source>The answer leaves as soon as there is a connection. Wait with reading.</source>
        <translation>Het antwoord vertrekt zodra er verbinding is. Wacht nog met voorlezen.</translation>
    </message>
</context>
<context>
    <name>_Typing</name>
    <message>
        <source>Call on a number that you already knew. You hear four words.</source>
        <translation>Bel op een nummer dat je al kende. Je hoort vier woorden.</translation>
    </message>
    <message>
        <source>Not by mail or chat.</source>
        <translation>Niet via mail of chat.</translation>
    </message>
    <message>
        <source>Type what you hear.</source>
        <translation>Typ wat je hoort.</translation>
    </message>
    <message>
        <source>The four words that you hear</source>
        <translation>De vier woorden die je hoort</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>Afbreken</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>After that you read four words out, and the other types them.</source>
        <translation>Daarna lees jij vier woorden voor, en typt de ander.</translation>
    </message>
    <message>
        <source>You can never change a device or key of a member.</source>
        <translation>Jij kan nooit een toestel of sleutel van een lid veranderen.</translation>
    </message>
</context>
<context>
    <name>_Waiting</name>
    <message>
        <source>Show invitation</source>
        <translation>Uitnodiging tonen</translation>
    </message>
    <message>
        <source>Break off</source>
        <translation>Afbreken</translation>
    </message>
    <message>
        <source>The invitation is on its way. As soon as the newcomer has entered it, you type here the four words that you hear.</source>
        <translation>De uitnodiging is onderweg. Zodra de ander ze ingevuld heeft, typ je hier de vier woorden die je hoort.</translation>
    </message>
    <message>
        <source>Who has not asked yet, cannot do anything yet.</source>
        <translation>Tot dan kan er niets.</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>Noticed, in no theme yet · {n}</source>
        <translation>Opmerken, nog in geen thema · {n}</translation>
    </message>
    <message>
        <source>ready to send</source>
        <translation>klaar om te versturen</translation>
    </message>
    <message>
        <source>not weighed</source>
        <translation>niet gewogen</translation>
    </message>
    <message>
        <source>light</source>
        <translation>licht</translation>
    </message>
    <message>
        <source>heavy</source>
        <translation>zwaar</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>still going on</source>
        <translation>nog bezig</translation>
    </message>
    <message>
        <source>solved</source>
        <translation>opgelost</translation>
    </message>
    <message>
        <source>not for now</source>
        <translation>voorlopig niet</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Probleem</translation>
    </message>
    <message>
        <source>Is not</source>
        <translation>Is niet</translation>
    </message>
    <message>
        <source>Why a right fails</source>
        <translation>Waarom lukt het niet</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gezien</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>People said</source>
        <translation>Mensen zelf</translation>
    </message>
    <message>
        <source>once</source>
        <translation>één keer</translation>
    </message>
    <message>
        <source>2 to 4 times</source>
        <translation>2 tot 4 keer</translation>
    </message>
    <message>
        <source>5 times or more</source>
        <translation>5 keer of meer</translation>
    </message>
    <message>
        <source>an organisation that left</source>
        <translation>een organisatie die gestopt is</translation>
    </message>
    <message>
        <source>Give it a name that says what goes wrong.</source>
        <translation>Geef het een naam die zegt wat misloopt.</translation>
    </message>
    <message>
        <source>Shorter, please.</source>
        <translation>Dit is te lang. Schrijf het korter.</translation>
    </message>
    <message>
        <source>This points at a person. Say it without.</source>
        <translation>Dit wijst naar een persoon. Schrijf het zonder.</translation>
    </message>
    <message>
        <source>This cannot be kept like this.</source>
        <translation>Dit kan zo niet bewaard worden.</translation>
    </message>
</context>
<context>
    <name>coordination</name>
    <message>
        <source>local government</source>
        <translation>lokaal bestuur</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Onthaal</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Beheer</translation>
    </message>
    <message>
        <source>Coordination</source>
        <translation>Regie</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nog niemand</translation>
    </message>
    <message>
        <source>no longer valid</source>
        <translation>niet meer geldig</translation>
    </message>
    <message>
        <source>valid less than an hour</source>
        <translation>nog geen uur geldig</translation>
    </message>
    <message>
        <source>valid {n} more hours</source>
        <translation>nog {n} uur geldig</translation>
    </message>
    <message>
        <source>valid 1 more day</source>
        <translation>nog 1 dag geldig</translation>
    </message>
    <message>
        <source>valid {n} more days</source>
        <translation>nog {n} dagen geldig</translation>
    </message>
    <message>
        <source>After 3 mistakes the invitation ends.</source>
        <translation>Na 3 fouten vervalt de uitnodiging.</translation>
    </message>
    <message>
        <source>One more mistake and the invitation ends.</source>
        <translation>Nog 1 fout en de uitnodiging vervalt.</translation>
    </message>
    <message>
        <source>After {n} more mistakes the invitation ends.</source>
        <translation>Nog {n} fouten en de uitnodiging vervalt.</translation>
    </message>
    <message>
        <source>Fill this in.</source>
        <translation>Vul dit in.</translation>
    </message>
    <message>
        <source>This is not an address. It begins with https://.</source>
        <translation>Dit is geen adres. Het begint met https://.</translation>
    </message>
    <message>
        <source>This key is not whole. Copy it again.</source>
        <translation>Deze sleutel is niet volledig. Kopieer hem opnieuw.</translation>
    </message>
    <message>
        <source>What answers at this address does not have this key.</source>
        <translation>Wat op dit adres antwoordt, heeft deze sleutel niet.</translation>
    </message>
    <message>
        <source>The post does not accept this code. It works once.</source>
        <translation>De post aanvaardt deze code niet. Ze werkt één keer.</translation>
    </message>
    <message>
        <source>This code is not whole. Copy it again.</source>
        <translation>Deze code is niet volledig. Kopieer ze opnieuw.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>Dit is te lang.</translation>
    </message>
    <message>
        <source>This looks too much like a member that is already there.</source>
        <translation>Dit lijkt te veel op een lid dat er al is.</translation>
    </message>
    <message>
        <source>Another device has this name already.</source>
        <translation>Een ander toestel heet al zo.</translation>
    </message>
    <message>
        <source>This is not right. Look at it again.</source>
        <translation>Dit klopt niet. Kijk het nog eens na.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nieuw</translation>
    </message>
    <message>
        <source>1 waits</source>
        <translation>1 wacht</translation>
    </message>
    <message>
        <source>asks to join</source>
        <translation>vraagt om mee te doen</translation>
    </message>
    <message>
        <source>type the words</source>
        <translation>typ de woorden</translation>
    </message>
    <message>
        <source>still types your words</source>
        <translation>typt jouw woorden nog</translation>
    </message>
    <message>
        <source>words read out</source>
        <translation>lees voor</translation>
    </message>
    <message>
        <source>has an invitation</source>
        <translation>heeft een uitnodiging</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>niet nagekeken</translation>
    </message>
    <message>
        <source>full until {day}</source>
        <translation>vol tot {day}</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>ingetrokken</translation>
    </message>
    <message>
        <source>this device</source>
        <translation>dit toestel</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Werkingsgebied</translation>
    </message>
    <message>
        <source>Structural signals</source>
        <translation>Structurele signalen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Our organisation</source>
        <translation>Onze organisatie</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wie tekent</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Toestellen</translation>
    </message>
    <message>
        <source>Figures of your service</source>
        <translation>Cijfers van je dienst</translation>
    </message>
</context>
<context>
    <name>finding_coordination</name>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Structural signals</source>
        <translation>Structurele signalen</translation>
    </message>
    <message>
        <source>Structural signal</source>
        <translation>Structureel signaal</translation>
    </message>
</context>
</TS>
