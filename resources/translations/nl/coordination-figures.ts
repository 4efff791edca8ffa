<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures of the network</source>
        <translation>Cijfers van het netwerk</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Als tabel tonen</translation>
    </message>
    <message>
        <source>Report (pdf)…</source>
        <translation>Jaarverslag (pdf)…</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Figures of your own service</source>
        <translation>Cijfers van je eigen dienst</translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation>Nog geen cijfers.</translation>
    </message>
    <message>
        <source>After each quarter every service makes one table and sends it. They arrive here.</source>
        <translation>Na elk kwartaal maakt elke dienst één tabel en stuurt die. Ze komen hier vanzelf aan.</translation>
    </message>
    <message>
        <source>Figures as a table</source>
        <translation>Cijfers als tabel</translation>
    </message>
    <message>
        <source>Search in figures… (Ctrl+K)</source>
        <translation>Zoeken in cijfers… (Ctrl+K)</translation>
    </message>
    <message>
        <source>{sent}. Not yet: {names}.</source>
        <translation>{sent}. Nog niet: {names}.</translation>
    </message>
    <message>
        <source>Show as charts</source>
        <translation>Als beeld tonen</translation>
    </message>
</context>
<context>
    <name>OwnFiguresPage</name>
    <message>
        <source>Figures of your service</source>
        <translation>Cijfers van je dienst</translation>
    </message>
    <message>
        <source>Quarters</source>
        <translation>Kwartalen</translation>
    </message>
    <message>
        <source>You are not in a network yet.</source>
        <translation>Je zit nog niet in een netwerk.</translation>
    </message>
    <message>
        <source>As soon as you join one, the figures of your service stand here.</source>
        <translation>Zodra je ergens bij komt, staan de cijfers van je dienst hier.</translation>
    </message>
    <message>
        <source>What goes along, and what does not</source>
        <translation>Wat gaat mee, en wat niet</translation>
    </message>
    <message>
        <source>Counts only: signals and requests of the whole quarter. No person, no day, no place.</source>
        <translation>Alleen aantallen: signalen en contactvragen van het hele kwartaal. Geen persoon, geen dag, geen plaats.</translation>
    </message>
    <message>
        <source>Nothing about one worker: what a device gave is added up and erased at once.</source>
        <translation>Niets over één medewerker: wat een toestel gaf, wordt opgeteld en meteen gewist.</translation>
    </message>
    <message>
        <source>In a shared mailbox one device counts for all colleagues together.</source>
        <translation>In een gedeeld postvak telt één toestel voor alle collega&apos;s samen.</translation>
    </message>
    <message>
        <source>What comes in after the table was made waits for the next one.</source>
        <translation>Wat na de tabel binnenkomt, wacht op de volgende.</translation>
    </message>
    <message>
        <source>The table is made.</source>
        <translation>De tabel is gemaakt.</translation>
    </message>
    <message>
        <source>Not sent. The table stays here, you can send it later.</source>
        <translation>Niet gestuurd. De tabel blijft hier, je kan ze later nog sturen.</translation>
    </message>
    <message>
        <source>Sealed for the coordinator. Leaves as soon as there is a connection.</source>
        <translation>Verzegeld voor de coördinator. Vertrekt zodra er verbinding is.</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>About</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Drempels</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechten</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Wat tonen</translation>
    </message>
    <message>
        <source>{n} more in the table.</source>
        <translation>Nog {n} in de tabel.</translation>
    </message>
    <message>
        <source>Working days per step</source>
        <translation>Werkdagen per stap</translation>
    </message>
    <message>
        <source>half goes faster</source>
        <translation>de helft gaat sneller</translation>
    </message>
    <message>
        <source>Of 100 requests</source>
        <translation>Van 100 contactvragen</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>bereikt</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>niet bereikt</translation>
    </message>
    <message>
        <source>· the rest still runs</source>
        <translation>· de rest loopt nog</translation>
    </message>
    <message>
        <source>in {month}</source>
        <translation>in {month}</translation>
    </message>
    <message>
        <source>of 100 requests</source>
        <translation>van 100 contactvragen</translation>
    </message>
    <message>
        <source>Per service you see this only when the agreements say so, and it said yes.</source>
        <translation>Per dienst zie je dit alleen als de afspraken dat zeggen, en de dienst ja zei.</translation>
    </message>
    <message>
        <source>Structural signals by phase</source>
        <translation>Structurele signalen per fase</translation>
    </message>
    <message>
        <source>Nobody can be recognised.</source>
        <translation>Niemand is te herkennen.</translation>
    </message>
    <message>
        <source>Answer the questions…</source>
        <translation>Vragen beantwoorden…</translation>
    </message>
    <message>
        <source>Responsible care?</source>
        <translation>Maatschappelijk verantwoord?</translation>
    </message>
    <message>
        <source>Responsible care: talk it through with the partners</source>
        <translation>Maatschappelijk verantwoord: bespreek het met de partners</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Criterium</translation>
    </message>
    <message>
        <source>How does it stand?</source>
        <translation>Hoe staat het ermee?</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>In één zin</translation>
    </message>
    <message>
        <source>for example: the north lags behind, talk about it on 3/12</source>
        <translation>bijvoorbeeld: Noord loopt achter, bespreken op 3/12</translation>
    </message>
    <message>
        <source>Keep the answer</source>
        <translation>Antwoord bewaren</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>A table knows no groups: only talking tells.</source>
        <translation>Een tabel kent geen groepen: dit weet je alleen door te praten.</translation>
    </message>
    <message>
        <source>The answer is kept.</source>
        <translation>Het antwoord is bewaard.</translation>
    </message>
    <message>
        <source>Choose how it stands.</source>
        <translation>Kies hoe het ermee staat.</translation>
    </message>
    <message>
        <source>This looks like a person or an address. Leave it out.</source>
        <translation>Dit lijkt op een persoon of een adres. Laat het weg.</translation>
    </message>
    <message>
        <source>This is too long for one sentence.</source>
        <translation>Dit is te lang voor één zin.</translation>
    </message>
    <message>
        <source>Your service has fewer than three devices: then a table says something about one worker. Talk about it first. Not sending is always allowed.</source>
        <translation>Je dienst heeft minder dan drie toestellen: dan zegt een tabel iets over één medewerker. Praat er eerst over. Niet sturen mag altijd.</translation>
    </message>
    <message>
        <source>Exactly this is read by the coordinator:</source>
        <translation>Precies dit leest de coördinator:</translation>
    </message>
    <message>
        <source>The table as it leaves</source>
        <translation>De tabel zoals ze vertrekt</translation>
    </message>
    <message>
        <source>Make the table</source>
        <translation>Tabel maken</translation>
    </message>
    <message>
        <source>Seal and send</source>
        <translation>Verzegelen en versturen</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>Niet sturen</translation>
    </message>
    <message>
        <source>still runs</source>
        <translation>loopt nog</translation>
    </message>
    <message>
        <source>to make</source>
        <translation>te maken</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>te beslissen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>verstuurd</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>niet gestuurd</translation>
    </message>
    <message>
        <source>{n} of {of} devices gave</source>
        <translation>{n} van {of} toestellen gaven</translation>
    </message>
    <message>
        <source>made on {day}</source>
        <translation>gemaakt op {day}</translation>
    </message>
    <message>
        <source>the devices give by themselves when it is over</source>
        <translation>de toestellen geven vanzelf als het voorbij is</translation>
    </message>
    <message>
        <source>This quarter runs until {day}. After that each device gives its counts.</source>
        <translation>Dit kwartaal loopt tot {day}. Daarna geeft elk toestel zijn aantallen.</translation>
    </message>
    <message>
        <source>{n} of {of} devices gave their counts. Wait for the others, or make the table: what comes later counts in the next quarter. Once made, a table never changes.</source>
        <translation>{n} van {of} toestellen gaven hun aantallen. Wacht op de andere, of maak de tabel: wat later komt, telt in het volgende kwartaal. Een gemaakte tabel verandert nooit meer.</translation>
    </message>
    <message>
        <source>The table is made and will not change. Will you send it?</source>
        <translation>De tabel is gemaakt en verandert niet meer. Stuur je ze?</translation>
    </message>
    <message>
        <source>This table went to the coordinator.</source>
        <translation>Deze tabel ging naar de coördinator.</translation>
    </message>
    <message>
        <source>This table was not sent. It stays as it is; you can still send it.</source>
        <translation>Deze tabel is niet gestuurd. Ze blijft zoals ze is; je kan ze nog altijd sturen.</translation>
    </message>
    <message>
        <source>Keep as a list (CSV)</source>
        <translation>Als lijst bewaren (CSV)</translation>
    </message>
    <message>
        <source>A file is not locked: whoever can see the folder can read it. The Logboek keeps that you made it. After two weeks you get a reminder to remove it.</source>
        <translation>Een bestand zit niet op slot: wie de map ziet, kan het lezen. Het Logboek bewaart dat je het maakte. Na twee weken krijg je een herinnering om het te wissen.</translation>
    </message>
    <message>
        <source>Others can look into this folder. Keep it there anyway?</source>
        <translation>Anderen kunnen in deze map kijken. Toch daar bewaren?</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Map kiezen…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Keep there anyway</source>
        <translation>Toch daar bewaren</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Map kiezen</translation>
    </message>
    <message>
        <source>{file} is there. On {day} you get a reminder to remove it.</source>
        <translation>{file} staat er. Op {day} krijg je een herinnering om het te wissen.</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>Wants contact</source>
        <translation>Wil contact</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>Doorgegeven</translation>
    </message>
    <message>
        <source>Received by a service</source>
        <translation>Ontvangen door een dienst</translation>
    </message>
    <message>
        <source>Taken up</source>
        <translation>Opgenomen</translation>
    </message>
    <message>
        <source>Contact made</source>
        <translation>Contact gelegd</translation>
    </message>
    <message>
        <source>Help started</source>
        <translation>Hulp gestart</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Niet bereikt</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Teruggegeven</translation>
    </message>
    <message>
        <source>Person wants no help</source>
        <translation>Wil geen hulp</translation>
    </message>
    <message>
        <source>Referred to other supply</source>
        <translation>Naar ander aanbod</translation>
    </message>
    <message>
        <source>Went on to the next service</source>
        <translation>Ging naar de volgende dienst</translation>
    </message>
    <message>
        <source>Answered in time</source>
        <translation>Op tijd geantwoord</translation>
    </message>
    <message>
        <source>Past the term</source>
        <translation>Over de termijn</translation>
    </message>
    <message>
        <source>longer</source>
        <translation>langer</translation>
    </message>
    <message>
        <source>up to {n} working days</source>
        <translation>tot {n} werkdagen</translation>
    </message>
    <message>
        <source>From signal to help</source>
        <translation>Van signaal tot hulp</translation>
    </message>
    <message>
        <source>How did it go otherwise?</source>
        <translation>Hoe liep het anders?</translation>
    </message>
    <message>
        <source>Within the term?</source>
        <translation>Binnen de termijn?</translation>
    </message>
    <message>
        <source>What are the signals about?</source>
        <translation>Waarover gaan de signalen?</translation>
    </message>
    <message>
        <source>What stands in the way?</source>
        <translation>Wat staat in de weg?</translation>
    </message>
    <message>
        <source>Why does a right not work out?</source>
        <translation>Waarom lukt een recht niet?</translation>
    </message>
    <message>
        <source>Given back, because</source>
        <translation>Teruggegeven, omdat</translation>
    </message>
    <message>
        <source>Until it is taken up</source>
        <translation>Tot opnemen</translation>
    </message>
    <message>
        <source>Until first contact</source>
        <translation>Tot eerste contact</translation>
    </message>
    <message>
        <source>Until the sender knows</source>
        <translation>Tot de melder het weet</translation>
    </message>
    <message>
        <source>fewer than 5, not shown</source>
        <translation>minder dan 5, niet getoond</translation>
    </message>
    <message>
        <source>too little to say</source>
        <translation>te weinig om te zeggen</translation>
    </message>
    <message>
        <source>{n} of 100</source>
        <translation>{n} op 100</translation>
    </message>
    <message>
        <source>agreed {n}</source>
        <translation>afspraak {n}</translation>
    </message>
    <message>
        <source>more than {n}</source>
        <translation>meer dan {n}</translation>
    </message>
    <message>
        <source>half within {n} working days</source>
        <translation>de helft binnen {n} werkdagen</translation>
    </message>
    <message>
        <source>{name} · past the term</source>
        <translation>{name} · over de termijn</translation>
    </message>
    <message>
        <source>quality</source>
        <translation>kwaliteit</translation>
    </message>
    <message>
        <source>accessible</source>
        <translation>toegankelijk</translation>
    </message>
    <message>
        <source>just</source>
        <translation>rechtvaardig</translation>
    </message>
    <message>
        <source>performing</source>
        <translation>performant</translation>
    </message>
    <message>
        <source>relevant</source>
        <translation>relevant</translation>
    </message>
    <message>
        <source>Is the welcome warm, and does the help fit?</source>
        <translation>Is het onthaal warm, en past de hulp?</translation>
    </message>
    <message>
        <source>Does everybody find the way, also who does not ask?</source>
        <translation>Vindt iedereen de weg, ook wie niets vraagt?</translation>
    </message>
    <message>
        <source>Who is left behind, and where?</source>
        <translation>Wie blijft achter, en waar?</translation>
    </message>
    <message>
        <source>Is it done in the agreed time, with what we have?</source>
        <translation>Lukt het binnen de afgesproken tijd, met wat er is?</translation>
    </message>
    <message>
        <source>Do we do what people need most?</source>
        <translation>Doen we wat mensen het meest nodig hebben?</translation>
    </message>
    <message>
        <source>{n} times contact</source>
        <translation>{n} keer contact</translation>
    </message>
    <message>
        <source>{n} want contact</source>
        <translation>{n} willen contact</translation>
    </message>
    <message>
        <source>{n} % in time</source>
        <translation>{n} % op tijd</translation>
    </message>
    <message>
        <source>{n} % given back</source>
        <translation>{n} % teruggegeven</translation>
    </message>
    <message>
        <source>goes well</source>
        <translation>gaat goed</translation>
    </message>
    <message>
        <source>can be better</source>
        <translation>kan beter</translation>
    </message>
    <message>
        <source>to talk about</source>
        <translation>te bespreken</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>nog niet beantwoord</translation>
    </message>
    <message>
        <source>{n} of {of} services sent their table</source>
        <translation>{n} van {of} diensten stuurden hun tabel</translation>
    </message>
    <message>
        <source>Each member sends one table per quarter, every number moved a little by a secret rule and rounded to 5. Under 5 we show nothing, and never one box alone. So nobody can reckon back.</source>
        <translation>Elk lid stuurt één tabel per kwartaal, elk getal een beetje verschoven en afgerond op 5. Onder 5 tonen we niets, en nooit één vak alleen. Zo kan je niets terugrekenen.</translation>
    </message>
    <message>
        <source>Half goes faster, half slower.</source>
        <translation>De helft gaat sneller, de helft trager.</translation>
    </message>
    <message>
        <source>Figures of the network</source>
        <translation>Cijfers van het netwerk</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Hoe het staat</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Deel</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Aantal</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In woorden</translation>
    </message>
</context>
</TS>
