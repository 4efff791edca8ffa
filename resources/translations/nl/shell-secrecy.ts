<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AnswerCard</name>
    <message>
        <source>What the rules say</source>
        <translation>Wat de regels zeggen</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Wat ontbreekt</translation>
    </message>
    <message>
        <source>What you can do</source>
        <translation>Wat kan wel</translation>
    </message>
    <message>
        <source>This may go along at most</source>
        <translation>Dit mag hoogstens mee</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Noteer</translation>
    </message>
    <message>
        <source>Why this is allowed</source>
        <translation>Waarom dit mag</translation>
    </message>
    <message>
        <source>Why this row</source>
        <translation>Waarom deze rij</translation>
    </message>
    <message>
        <source>Rules of version {version}</source>
        <translation>Regels van versie {version}</translation>
    </message>
    <message>
        <source>Row {row} of the table (rule {number}): {words}</source>
        <translation>Rij {row} van de tabel (regel {number}): {words}</translation>
    </message>
    <message>
        <source>{ground} ({new}, before {old})</source>
        <translation>{ground} ({new}, vroeger {old})</translation>
    </message>
    <message>
        <source>No rule fits. Then nothing leaves.</source>
        <translation>Geen enkele regel past. Dan vertrekt er niets.</translation>
    </message>
    <message>
        <source>Not: {fact}</source>
        <translation>Niet: {fact}</translation>
    </message>
    <message>
        <source>No earlier row fits.</source>
        <translation>Geen enkele eerdere rij past.</translation>
    </message>
</context>
<context>
    <name>AskedCard</name>
    <message>
        <source>Supervisor: {name}</source>
        <translation>Leidinggevende: {name}</translation>
    </message>
    <message>
        <source>Lawyer: {name}</source>
        <translation>Advocaat: {name}</translation>
    </message>
    <message>
        <source>Data protection officer: {name}</source>
        <translation>Functionaris (DPO): {name}</translation>
    </message>
    <message>
        <source>Nobody wrote down whom to call yet.</source>
        <translation>Nog niemand noteerde wie je belt.</translation>
    </message>
    <message>
        <source>Write down the numbers…</source>
        <translation>Nummers noteren…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Aanpassen…</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Sluiten (Esc)</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Bel</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Nu op slot</translation>
    </message>
    <message>
        <source>Your supervisor. This device is locked: leave it so.</source>
        <translation>Je leidinggevende. Dit toestel is op slot: laat het zo.</translation>
    </message>
    <message>
        <source>Afterwards: who asked?</source>
        <translation>Daarna: wie vroeg het?</translation>
    </message>
    <message>
        <source>Only this goes into the Logboek. No names, of nobody.</source>
        <translation>Alleen dit komt in het Logboek. Geen namen, van niemand.</translation>
    </message>
    <message>
        <source>Note in the Logboek</source>
        <translation>Noteren in het Logboek</translation>
    </message>
</context>
<context>
    <name>DangerNote</name>
    <message>
        <source>What time was it?</source>
        <translation>Hoe laat was het?</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Noted on this device. Nothing was sent.</source>
        <translation>Genoteerd op dit toestel. Er is niets verstuurd.</translation>
    </message>
    <message>
        <source>Now call your supervisor.</source>
        <translation>Bel nu je leidinggevende.</translation>
    </message>
</context>
<context>
    <name>GoingCard</name>
    <message>
        <source>Will be erased</source>
        <translation>Wordt binnenkort gewist</translation>
    </message>
    <message>
        <source>Nothing will be erased in the next days. You need do nothing.</source>
        <translation>De komende dagen wordt niets gewist. Je hoeft niets te doen.</translation>
    </message>
    <message>
        <source>Why keep it longer?</source>
        <translation>Waarom langer bewaren?</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Kies een reden</translation>
    </message>
    <message>
        <source>Keep longer</source>
        <translation>Langer bewaren</translation>
    </message>
    <message>
        <source>Let go now</source>
        <translation>Nu loslaten</translation>
    </message>
    <message>
        <source>They ask not to be approached again: keep only the codename for that</source>
        <translation>De persoon vraagt om niet meer benaderd te worden: bewaar daarvoor enkel de codenaam</translation>
    </message>
    <message>
        <source>{who} is kept until {day}, and will be announced again.</source>
        <translation>{who} blijft bewaard tot {day} en wordt dan opnieuw aangekondigd.</translation>
    </message>
    <message>
        <source>Let go now? We erase what we may erase. This cannot be undone.</source>
        <translation>Nu loslaten? Dan wissen we wat we mogen wissen. Dit kan je niet ongedaan maken.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Nog niet</translation>
    </message>
    <message>
        <source>Gone. Only numbers stayed.</source>
        <translation>Gewist. Alleen cijfers bleven over.</translation>
    </message>
    <message>
        <source>There is an open request. Close it or take it back first.</source>
        <translation>Er is een open contactvraag. Sluit ze eerst af of neem ze terug.</translation>
    </message>
    <message>
        <source>“Do not use any further” holds for this person: nothing is erased now.</source>
        <translation>Voor deze persoon geldt “niet verder gebruiken”: nu wordt niets gewist.</translation>
    </message>
    <message>
        <source>It cannot be kept longer than this. Ask the person, or let it go.</source>
        <translation>Langer bewaren kan niet. Vraag het aan de persoon, of laat los.</translation>
    </message>
</context>
<context>
    <name>LogbookPage</name>
    <message>
        <source>Which lines</source>
        <translation>Welke regels</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>iedereen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Lines of the Logboek</source>
        <translation>Regels van het Logboek</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier staat niets</translation>
    </message>
    <message>
        <source>Whatever you pass on, stop, erase or print gets a line here by itself.</source>
        <translation>Wat je doorgeeft, stopt, wist of afdrukt, krijgt hier vanzelf een regel.</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>Nobody can change or erase a line. If somebody tries, you see it at once.</source>
        <translation>Niemand kan een regel veranderen of wissen. Probeert iemand het toch, dan zie je dat meteen.</translation>
    </message>
    <message>
        <source>Search a person in the Logboek… (Ctrl+K)</source>
        <translation>Zoek een persoon in het Logboek… (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>LostDeviceDialog</name>
    <message>
        <source>A device is lost or stolen</source>
        <translation>Een toestel is kwijt of gestolen</translation>
    </message>
    <message>
        <source>Which device?</source>
        <translation>Welk toestel?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Lost or stolen?</source>
        <translation>Kwijt of gestolen?</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Kwijt</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Gestolen</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Weet ik niet</translation>
    </message>
    <message>
        <source>Somebody knows when it was last seen</source>
        <translation>Iemand weet wanneer het laatst gezien is</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Laatst gezien</translation>
    </message>
    <message>
        <source>When was it noticed?</source>
        <translation>Wanneer merkte iemand het?</translation>
    </message>
    <message>
        <source>Was it locked?</source>
        <translation>Stond het op slot?</translation>
    </message>
    <message>
        <source>Was the passphrase or the code with it?</source>
        <translation>Lag het wachtwoord of de herstelcode erbij?</translation>
    </message>
    <message>
        <source>Take it out of the address list</source>
        <translation>Uit de adreslijst halen</translation>
    </message>
    <message>
        <source>It is this device, and it must not read anything any more</source>
        <translation>Het is dit toestel, en het mag niets meer lezen</translation>
    </message>
    <message>
        <source>Incident report…</source>
        <translation>Incidentverslag…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nee</translation>
    </message>
    <message>
        <source>What do you know?</source>
        <translation>Wat weet je?</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Wat nu?</translation>
    </message>
    <message>
        <source>Do now</source>
        <translation>Doe nu</translation>
    </message>
    <message>
        <source>What is on it</source>
        <translation>Wat staat erop</translation>
    </message>
    <message>
        <source>Your organisation has no other device in the address list.</source>
        <translation>Je organisatie heeft geen ander toestel in de adreslijst.</translation>
    </message>
    <message>
        <source>Reporting to the authority can be done until {day} at {clock}. {n} hours left.</source>
        <translation>Melden aan de toezichthouder kan tot {day} om {clock}. Nog {n} uur.</translation>
    </message>
    <message>
        <source>Its slip has stopped it already. Now take it out of the address list too.</source>
        <translation>Het blad heeft dit toestel al gestopt. Zet het nu ook uit de adreslijst.</translation>
    </message>
</context>
<context>
    <name>NewPassphraseDialog</name>
    <message>
        <source>Another passphrase</source>
        <translation>Andere wachtwoordzin</translation>
    </message>
    <message>
        <source>Your passphrase now, or the recovery code</source>
        <translation>Je wachtwoordzin van nu, of de herstelcode</translation>
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
        <source>The new passphrase</source>
        <translation>De nieuwe wachtwoordzin</translation>
    </message>
    <message>
        <source>Type it again</source>
        <translation>Typ het nog eens</translation>
    </message>
    <message>
        <source>New recovery code</source>
        <translation>Nieuwe herstelcode</translation>
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
        <source>Change it</source>
        <translation>Veranderen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Niet doen</translation>
    </message>
    <message>
        <source>Is it you?</source>
        <translation>Ben jij het?</translation>
    </message>
    <message>
        <source>Choose the new one</source>
        <translation>Kies de nieuwe</translation>
    </message>
    <message>
        <source>Take these five words, or a long sentence of your own.</source>
        <translation>Neem deze vijf woorden, of een lange zin van jezelf.</translation>
    </message>
    <message>
        <source>Put the new recovery code on paper</source>
        <translation>Zet de nieuwe herstelcode op papier</translation>
    </message>
    <message>
        <source>The old code opens nothing any more. Type two groups from your paper.</source>
        <translation>De oude code opent dan niets meer. Typ twee groepen over van je papier.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>De twee zijn niet hetzelfde.</translation>
    </message>
    <message>
        <source>Not the same as on the screen. Look once more.</source>
        <translation>Niet hetzelfde als op het scherm. Kijk nog eens.</translation>
    </message>
    <message>
        <source>That is the one you have now. Choose another.</source>
        <translation>Dat is de zin die je nu hebt. Kies een andere.</translation>
    </message>
</context>
<context>
    <name>NumbersDialog</name>
    <message>
        <source>Whom to call</source>
        <translation>Wie bel je?</translation>
    </message>
    <message>
        <source>Supervisor: name and telephone</source>
        <translation>Leidinggevende: naam en telefoon</translation>
    </message>
    <message>
        <source>Lawyer: name and telephone</source>
        <translation>Advocaat: naam en telefoon</translation>
    </message>
    <message>
        <source>Data protection officer: name and telephone</source>
        <translation>Functionaris (DPO): naam en telefoon</translation>
    </message>
    <message>
        <source>When somebody from outside asks about a person. Stays here.</source>
        <translation>Als iemand van buiten naar een persoon vraagt. Blijft op dit toestel.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>ProcessingDialog</name>
    <message>
        <source>Record of processing</source>
        <translation>Register van de verwerking</translation>
    </message>
    <message>
        <source>Controller (organisation, address)</source>
        <translation>Verwerkingsverantwoordelijke (organisatie, adres)</translation>
    </message>
    <message>
        <source>Joint controllers: which agreement, of when?</source>
        <translation>Gezamenlijk verantwoordelijk: welke afspraak, van wanneer?</translation>
    </message>
    <message>
        <source>Legal ground (articles 6 and 9), as the lawyer wrote it</source>
        <translation>Grond (artikel 6 en 9), zoals de jurist het schreef</translation>
    </message>
    <message>
        <source>Print or PDF…</source>
        <translation>Afdrukken of PDF…</translation>
    </message>
    <message>
        <source>Keep as text…</source>
        <translation>Als tekst bewaren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>What is kept, why, how long and who gets it: the program fills that in by itself, from the rules that hold here. Nobody stands in it.</source>
        <translation>Wat bewaard wordt, waarom, hoe lang en wie het krijgt: dat vult het programma zelf in, uit de regels die hier gelden. Er staat niemand in.</translation>
    </message>
    <message>
        <source>Kept as {name}.</source>
        <translation>Bewaard als {name}.</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source>Keeping and erasing</source>
        <translation>Bewaren en wissen</translation>
    </message>
    <message>
        <source>Files outside the encryption</source>
        <translation>Bestanden buiten de versleuteling</translation>
    </message>
    <message>
        <source>Rather not approached</source>
        <translation>Liever niet benaderen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>What you no longer need is erased by itself, counted from the last contact. Nothing goes before it stood here. An open request is never erased. Numbers stay, without anybody.</source>
        <translation>Wat je niet meer nodig hebt, wordt vanzelf gewist, geteld vanaf het laatste contact. Niets gaat weg voor het hier stond. Een open contactvraag wordt nooit gewist. Cijfers blijven, zonder wie het was.</translation>
    </message>
    <message>
        <source>The program cannot erase these. Remove them yourself.</source>
        <translation>Het programma kan deze bestanden niet wissen. Verwijder ze zelf.</translation>
    </message>
    <message>
        <source>They asked for it. Nothing but the codename is kept.</source>
        <translation>Zij vroegen daarom. Alleen de codenaam blijft bewaard.</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Niet meer nodig</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Try the rules</source>
        <translation>Regels proberen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Change a fact and see what may leave. Nothing of this is kept or sent.</source>
        <translation>Verander een feit en zie wat mag. Niets hiervan wordt bewaard of verstuurd.</translation>
    </message>
    <message>
        <source>The situation</source>
        <translation>De situatie</translation>
    </message>
    <message>
        <source>What is true?</source>
        <translation>Wat klopt?</translation>
    </message>
    <message>
        <source>Row {row}.</source>
        <translation>Rij {row}.</translation>
    </message>
</context>
<context>
    <name>SlipCard</name>
    <message>
        <source>Is there a slip for the night?</source>
        <translation>Is er een blad voor de nacht?</translation>
    </message>
    <message>
        <source>The letters on the slip</source>
        <translation>De letters op het blad</translation>
    </message>
    <message>
        <source>Stop this device now</source>
        <translation>Stop dit toestel nu</translation>
    </message>
    <message>
        <source>It stops the device at once, also without an administrator.</source>
        <translation>Daarmee stopt het toestel meteen, ook zonder beheerder.</translation>
    </message>
    <message>
        <source>{device} is stopped. Nothing comes in or goes out any more. Now call the administrator.</source>
        <translation>{device} is gestopt. Er komt niets meer binnen en er gaat niets meer uit. Bel nu de beheerder.</translation>
    </message>
</context>
<context>
    <name>TakeCard</name>
    <message>
        <source>For the DPO</source>
        <translation>Voor de DPO</translation>
    </message>
    <message>
        <source>Check it yourself</source>
        <translation>Zelf nakijken</translation>
    </message>
    <message>
        <source>The file shows that nothing was changed. Not when you opened the program, and no names.</source>
        <translation>Dit bestand toont dat er niets gewijzigd is. Niet wanneer jij het programma opende, en geen namen.</translation>
    </message>
    <message>
        <source>Others can look into this folder. Keep it there anyway?</source>
        <translation>In deze map kunnen anderen meekijken. Toch daar bewaren?</translation>
    </message>
    <message>
        <source>Keep there anyway</source>
        <translation>Toch daar bewaren</translation>
    </message>
    <message>
        <source>Sheet for {name}</source>
        <translation>Blad voor {name}</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Kies een map</translation>
    </message>
    <message>
        <source>{file} is there. Check it with: python -m sync.ledger {file}</source>
        <translation>{file} staat klaar. Nakijken kan met: python -m sync.ledger {file}</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>How long we keep it</source>
        <translation>Hoe lang we bewaren</translation>
    </message>
    <message>
        <source>Change which term?</source>
        <translation>Welke termijn wijzigen?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Hoe lang</translation>
    </message>
    <message>
        <source>Who decided this?</source>
        <translation>Wie besliste dit?</translation>
    </message>
    <message>
        <source>Name and role</source>
        <translation>Naam en functie</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Vastleggen</translation>
    </message>
    <message>
        <source>Your organisation decides, with its data protection officer, within these limits.</source>
        <translation>Jouw organisatie beslist, met haar functionaris voor gegevensbescherming, binnen deze grenzen.</translation>
    </message>
    <message>
        <source>months</source>
        <translation>maanden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>How long, in {unit} ({least} to {most})</source>
        <translation>Hoe lang, in {unit} ({least} tot {most})</translation>
    </message>
    <message>
        <source>Recorded. It holds from now on.</source>
        <translation>Vastgelegd. Dit geldt vanaf nu.</translation>
    </message>
    <message>
        <source>Outside the limits.</source>
        <translation>Buiten de grenzen.</translation>
    </message>
    <message>
        <source>Say who decided it.</source>
        <translation>Zeg wie dit besliste.</translation>
    </message>
</context>
<context>
    <name>WhyLink</name>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>Why? Which rule says so</source>
        <translation>Waarom? Welke regel dat zegt</translation>
    </message>
</context>
<context>
    <name>logbook</name>
    <message>
        <source>One line</source>
        <translation>Eén regel</translation>
    </message>
    <message>
        <source>Proof from the other side</source>
        <translation>Bewijs van de andere kant</translation>
    </message>
    <message>
        <source>Check number</source>
        <translation>Controlegetal</translation>
    </message>
    <message>
        <source>The content itself is not in here.</source>
        <translation>De inhoud zelf staat hier niet in.</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Aan wie</translation>
    </message>
    <message>
        <source>Why it may</source>
        <translation>Waarom mag dit</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Velden</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Logboek</source>
        <translation>Logboek</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>To whom, why</source>
        <translation>Naar wie, waarom</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Bewijs</translation>
    </message>
    <message>
        <source>always</source>
        <translation>altijd</translation>
    </message>
    <message>
        <source>the last 7 days</source>
        <translation>laatste 7 dagen</translation>
    </message>
    <message>
        <source>the last month</source>
        <translation>laatste maand</translation>
    </message>
    <message>
        <source>the last year</source>
        <translation>laatste jaar</translation>
    </message>
    <message>
        <source>What was done with what we know about {name}</source>
        <translation>Wat er gebeurde met wat we weten over {name}</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Logboek for the data-protection officer</source>
        <translation>Logboek voor de functionaris voor gegevensbescherming (DPO)</translation>
    </message>
    <message>
        <source>person {n}</source>
        <translation>persoon {n}</translation>
    </message>
    <message>
        <source>{n} lines. Nobody can change or erase a line without it showing.</source>
        <translation>{n} regels. Niemand kan een regel veranderen of wissen zonder dat je het ziet.</translation>
    </message>
    <message>
        <source>Older lines are not on this sheet. Choose a period to print them.</source>
        <translation>Oudere regels staan niet op dit blad. Kies een periode om ze af te drukken.</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>wordt nagekeken…</translation>
    </message>
    <message>
        <source>does not hold from no. {n}</source>
        <translation>klopt niet vanaf nr {n}</translation>
    </message>
    <message>
        <source>{n} lines · nothing changed</source>
        <translation>klopt · {n} regels, niets gewijzigd</translation>
    </message>
    <message>
        <source>{said} since no. {n}</source>
        <translation>{said} sinds nr {n}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Doorgegeven</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Gewist</translation>
    </message>
    <message>
        <source>Opening and lock</source>
        <translation>Openen en slot</translation>
    </message>
    <message>
        <source>Paper and reading</source>
        <translation>Papier en meelezen</translation>
    </message>
    <message>
        <source>Something of a newer version</source>
        <translation>Iets van een nieuwere versie</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>Old lines cleared</source>
        <translation>Oude regels opgeruimd</translation>
    </message>
    <message>
        <source>From a copy</source>
        <translation>Uit een kopie</translation>
    </message>
    <message>
        <source>Key given</source>
        <translation>Sleutel gegeven</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Overgedragen</translation>
    </message>
    <message>
        <source>On paper or in a file</source>
        <translation>Op papier of in een bestand</translation>
    </message>
    <message>
        <source>Taking part</source>
        <translation>Deelname</translation>
    </message>
    <message>
        <source>Structural signal</source>
        <translation>Structureel signaal</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Genoteerd</translation>
    </message>
    <message>
        <source>Read along</source>
        <translation>Meegelezen</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Ontgrendeld</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nieuwe wachtwoordzin</translation>
    </message>
    <message>
        <source>Asked from outside</source>
        <translation>Vraag van buiten</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Tegengehouden</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>Samengevoegd</translation>
    </message>
    <message>
        <source>Right of the person</source>
        <translation>Recht van de persoon</translation>
    </message>
    <message>
        <source>Device lost</source>
        <translation>Toestel kwijt</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>Getuige</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Volgende stap</translation>
    </message>
    <message>
        <source>Case consultation</source>
        <translation>Case-overleg</translation>
    </message>
    <message>
        <source>Figures without persons</source>
        <translation>Cijfers zonder personen</translation>
    </message>
    <message>
        <source>Into our own dossier</source>
        <translation>Naar ons dossier</translation>
    </message>
    <message>
        <source>Heard from our own dossier</source>
        <translation>Gehoord uit ons dossier</translation>
    </message>
    <message>
        <source>name erased</source>
        <translation>naam gewist</translation>
    </message>
    <message>
        <source>to {organisation}</source>
        <translation>aan {organisation}</translation>
    </message>
    <message>
        <source>rules version {version}, row {row}</source>
        <translation>regels versie {version}, rij {row}</translation>
    </message>
    <message>
        <source>{n} fields</source>
        <translation>{n} velden</translation>
    </message>
    <message>
        <source>with the passphrase</source>
        <translation>met wachtwoordzin</translation>
    </message>
    <message>
        <source>with the recovery code</source>
        <translation>met herstelcode</translation>
    </message>
    <message>
        <source>{n} times wrong before</source>
        <translation>eerst {n} keer fout</translation>
    </message>
    <message>
        <source>police</source>
        <translation>politie</translation>
    </message>
    <message>
        <source>a judge</source>
        <translation>een rechter</translation>
    </message>
    <message>
        <source>landlord, creditor or employer</source>
        <translation>verhuurder, schuldeiser of werkgever</translation>
    </message>
    <message>
        <source>immigration office</source>
        <translation>Dienst Vreemdelingenzaken</translation>
    </message>
    <message>
        <source>family or neighbour</source>
        <translation>familie of buur</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>iemand anders</translation>
    </message>
    <message>
        <source>it had left already</source>
        <translation>het was al vertrokken</translation>
    </message>
    <message>
        <source>before anything left</source>
        <translation>nog voor er iets vertrok</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>afgedrukt</translation>
    </message>
    <message>
        <source>in a file</source>
        <translation>in een bestand</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>op papier</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>gekopieerd</translation>
    </message>
    <message>
        <source>typed over by hand</source>
        <translation>met de hand overgetikt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>Erased there, but already in their own file</source>
        <translation>Daar gewist, maar al in hun eigen dossier</translation>
    </message>
    <message>
        <source>{n} notes</source>
        <translation>{n} notities</translation>
    </message>
    <message>
        <source>new agreements were proposed</source>
        <translation>nieuwe afspraken voorgesteld</translation>
    </message>
    <message>
        <source>yes to agreements</source>
        <translation>ja op afspraken</translation>
    </message>
    <message>
        <source>yes to agreements taken back</source>
        <translation>ja op afspraken teruggenomen</translation>
    </message>
    <message>
        <source>no room until a day</source>
        <translation>geen plaats tot een dag</translation>
    </message>
    <message>
        <source>room again</source>
        <translation>weer plaats</translation>
    </message>
    <message>
        <source>the organisation stopped</source>
        <translation>de organisatie stopte</translation>
    </message>
    <message>
        <source>the organisation takes part again</source>
        <translation>de organisatie doet weer mee</translation>
    </message>
    <message>
        <source>an organisation was ended</source>
        <translation>een organisatie beëindigd</translation>
    </message>
    <message>
        <source>an organisation was let back in</source>
        <translation>een organisatie weer toegelaten</translation>
    </message>
    <message>
        <source>the key of the address list was renewed</source>
        <translation>de sleutel van de adreslijst is vernieuwd</translation>
    </message>
    <message>
        <source>a successor was checked by telephone</source>
        <translation>een opvolger nagekeken per telefoon</translation>
    </message>
    <message>
        <source>a second device for an office</source>
        <translation>een tweede toestel tekent mee</translation>
    </message>
    <message>
        <source>the key on paper was checked</source>
        <translation>de sleutel op papier nagekeken</translation>
    </message>
    <message>
        <source>the signing keys were changed</source>
        <translation>de sleutels om te tekenen veranderd</translation>
    </message>
    <message>
        <source>a mailbox was opened</source>
        <translation>een postvak geopend</translation>
    </message>
    <message>
        <source>who reads a mailbox was changed</source>
        <translation>wie een postvak leest veranderd</translation>
    </message>
    <message>
        <source>the work of a device was changed</source>
        <translation>het werk van een toestel veranderd</translation>
    </message>
    <message>
        <source>this device joined</source>
        <translation>dit toestel doet mee</translation>
    </message>
    <message>
        <source>the network was founded</source>
        <translation>het netwerk werd opgericht</translation>
    </message>
    <message>
        <source>a device was stopped</source>
        <translation>een toestel werd stopgezet</translation>
    </message>
    <message>
        <source>a mailbox of the team</source>
        <translation>een postvak van het team</translation>
    </message>
    <message>
        <source>handed over to a colleague</source>
        <translation>overgedragen aan een collega</translation>
    </message>
    <message>
        <source>a file outside the program</source>
        <translation>een bestand buiten het programma</translation>
    </message>
    <message>
        <source>the whole profile</source>
        <translation>het hele profiel</translation>
    </message>
    <message>
        <source>everything about this person in a report</source>
        <translation>alles over deze persoon op papier</translation>
    </message>
    <message>
        <source>put right where it was sent</source>
        <translation>verbeterd waar het verstuurd was</translation>
    </message>
    <message>
        <source>may not be used for now</source>
        <translation>mag voorlopig niet gebruikt worden</translation>
    </message>
    <message>
        <source>may be used again</source>
        <translation>mag weer gebruikt worden</translation>
    </message>
    <message>
        <source>two names for one person</source>
        <translation>twee namen, één persoon</translation>
    </message>
    <message>
        <source>two persons again</source>
        <translation>weer twee personen</translation>
    </message>
    <message>
        <source>kept sealed in case the first service cannot</source>
        <translation>dicht bewaard, voor als de eerste dienst niet kan</translation>
    </message>
    <message>
        <source>sent on after a no</source>
        <translation>doorgestuurd na een nee</translation>
    </message>
    <message>
        <source>sent on after silence</source>
        <translation>doorgestuurd omdat niemand antwoordde</translation>
    </message>
    <message>
        <source>sent on by hand</source>
        <translation>met de hand doorgestuurd</translation>
    </message>
    <message>
        <source>not needed any more: taken back</source>
        <translation>niet meer nodig: teruggenomen</translation>
    </message>
    <message>
        <source>could not be delivered</source>
        <translation>kon niet bezorgd worden</translation>
    </message>
    <message>
        <source>device</source>
        <translation>toestel</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wacht</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>getekend</translation>
    </message>
    <message>
        <source>received</source>
        <translation>ontvangen</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>geopend</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gewist</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>nothing left</source>
        <translation>niets weg</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Ontvangen</translation>
    </message>
    <message>
        <source>Opened by somebody there</source>
        <translation>Geopend door iemand daar</translation>
    </message>
    <message>
        <source>Erased there</source>
        <translation>Daar gewist</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Geweigerd</translation>
    </message>
    <message>
        <source>{groups} · line {n}</source>
        <translation>{groups} · regel {n}</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Meenemen</translation>
    </message>
</context>
<context>
    <name>lost_device</name>
    <message>
        <source>Group {n} is not right. Look at the slip once more.</source>
        <translation>Groep {n} klopt niet. Kijk nog eens op het blad.</translation>
    </message>
    <message>
        <source>This slip is not of a device in your address list.</source>
        <translation>Dit blad hoort niet bij een toestel in je adreslijst.</translation>
    </message>
    <message>
        <source>These are not all the letters of a slip. Look once more.</source>
        <translation>Dit zijn niet alle letters van een blad. Kijk nog eens.</translation>
    </message>
</context>
<context>
    <name>new_passphrase</name>
    <message>
        <source>Everything on this laptop is encrypted anew. The old passphrase, the old code and old copies of the key then open nothing of it. The program locks, and you open it with the new one.</source>
        <translation>Alles op deze laptop wordt opnieuw versleuteld. De oude wachtwoordzin, de oude code en oude kopieën van de sleutel openen er dan niets meer van. Het programma gaat op slot, en je opent het met de nieuwe.</translation>
    </message>
    <message>
        <source>You used the recovery code. Choose a new passphrase, and put a new code on paper.</source>
        <translation>Je gebruikte de herstelcode. Kies een nieuwe wachtwoordzin, en zet een nieuwe code op papier.</translation>
    </message>
</context>
<context>
    <name>notes</name>
    <message>
        <source>{question} (if there is one)</source>
        <translation>{question} (als het er is)</translation>
    </message>
    <message>
        <source>Answer this.</source>
        <translation>Vul dit in.</translation>
    </message>
    <message>
        <source>Make this shorter. Reasons belong in the file of your organisation.</source>
        <translation>Maak dit korter. Redenen horen in het dossier van je organisatie.</translation>
    </message>
    <message>
        <source>That is still to come. Choose when it happened.</source>
        <translation>Dat moet nog komen. Kies wanneer het was.</translation>
    </message>
    <message>
        <source>That is you. A second pair of eyes is somebody else&apos;s.</source>
        <translation>Dat ben jij zelf. Vier ogen: noteer iemand anders.</translation>
    </message>
    <message>
        <source>Somebody can be recognised in this. Change the words.</source>
        <translation>Hieraan herken je iemand. Pas de woorden aan.</translation>
    </message>
    <message>
        <source>This cannot be noted like this.</source>
        <translation>Zo kan dit niet genoteerd worden.</translation>
    </message>
</context>
<context>
    <name>retention</name>
    <message>
        <source>Unfinished form that names somebody</source>
        <translation>Onafgewerkt formulier waarin iemand genoemd wordt</translation>
    </message>
    <message>
        <source>Person without a request, after the last contact</source>
        <translation>Persoon zonder contactvraag, na het laatste contact</translation>
    </message>
    <message>
        <source>Signal without a person</source>
        <translation>Signaal zonder persoon</translation>
    </message>
    <message>
        <source>Open request: somebody decides</source>
        <translation>Open contactvraag: iemand beslist</translation>
    </message>
    <message>
        <source>Person after the last closed request</source>
        <translation>Persoon na de laatste gesloten contactvraag</translation>
    </message>
    <message>
        <source>Person who said no</source>
        <translation>Persoon die nee zei</translation>
    </message>
    <message>
        <source>Consent and decision, without a name</source>
        <translation>Toestemming en beslissing, zonder naam</translation>
    </message>
    <message>
        <source>Logboek, without content</source>
        <translation>Logboek, zonder inhoud</translation>
    </message>
    <message>
        <source>On this list without anybody seeing it</source>
        <translation>Op deze lijst zonder dat iemand het zag</translation>
    </message>
    <message>
        <source>The person says yes: keep it</source>
        <translation>De persoon zegt ja: bewaar het</translation>
    </message>
    <message>
        <source>Help is still going on</source>
        <translation>De hulp loopt nog</translation>
    </message>
    <message>
        <source>There is a complaint or a dispute</source>
        <translation>Er is een klacht of een geschil</translation>
    </message>
    <message>
        <source>I have not reached them yet</source>
        <translation>Ik heb de persoon nog niet bereikt</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 maand</translation>
    </message>
    <message>
        <source>{n} months</source>
        <translation>{n} maanden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 dag</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} dagen</translation>
    </message>
    <message>
        <source>Signals without a person, week {week}: {n}</source>
        <translation>Signalen zonder persoon, week {week}: {n}</translation>
    </message>
    <message>
        <source>An unfinished form</source>
        <translation>Een onafgewerkt formulier</translation>
    </message>
    <message>
        <source>Somebody without a codename</source>
        <translation>Iemand zonder codenaam</translation>
    </message>
    <message>
        <source>A request</source>
        <translation>Een contactvraag</translation>
    </message>
    <message>
        <source>goes shortly</source>
        <translation>gaat binnenkort weg</translation>
    </message>
    <message>
        <source>kept until {day}</source>
        <translation>bewaard tot {day}</translation>
    </message>
    <message>
        <source>Who it is about goes. A signal keeps its place, day and subjects.</source>
        <translation>Over wie het gaat, verdwijnt. Een signaal houdt plaats, dag en waarover het ging.</translation>
    </message>
    <message>
        <source>Everything about the person goes. A row of the request without anybody stays.</source>
        <translation>Alles over de persoon verdwijnt. Van de contactvraag blijft een regel zonder wie het was.</translation>
    </message>
    <message>
        <source>Everything goes. Only numbers stay: month, kind and subject.</source>
        <translation>Alles verdwijnt. Alleen cijfers blijven: maand, soort en waarover.</translation>
    </message>
    <message>
        <source>Should have been removed on {day}</source>
        <translation>Moest weg zijn op {day}</translation>
    </message>
    <message>
        <source>Remove it by {day}</source>
        <translation>Verwijder het tegen {day}</translation>
    </message>
    <message>
        <source>between {least} and {most}</source>
        <translation>tussen {least} en {most}</translation>
    </message>
    <message>
        <source>proposal of the program</source>
        <translation>voorstel van het programma</translation>
    </message>
    <message>
        <source>decided by {who}, {day}</source>
        <translation>beslist door {who}, {day}</translation>
    </message>
    <message>
        <source>Day that counts for erasing: {day}.</source>
        <translation>Dag die telt voor het wissen: {day}.</translation>
    </message>
    <message>
        <source>The network put its name to it: a wrong clock erases nothing early.</source>
        <translation>Het netwerk bevestigde de tijd: een verkeerde klok wist niets te vroeg.</translation>
    </message>
    <message>
        <source>Without a network a day counts only when you worked here: a wrong clock erases nothing.</source>
        <translation>Zonder netwerk telt een dag alleen als je hier werkte: een verkeerde klok wist niets.</translation>
    </message>
</context>
<context>
    <name>safe_line</name>
    <message>
        <source>only {ways}</source>
        <translation>alleen {ways}</translation>
    </message>
    <message>
        <source>Agreed with {who}: {rules}</source>
        <translation>Afgesproken met {who}: {rules}</translation>
    </message>
    <message>
        <source>Agreed: {rules}</source>
        <translation>Afgesproken: {rules}</translation>
    </message>
</context>
</TS>
