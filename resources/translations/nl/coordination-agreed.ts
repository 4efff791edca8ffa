<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AddCard</name>
    <message>
        <source>Take a municipality in</source>
        <translation>Een gemeente opnemen</translation>
    </message>
    <message>
        <source>Name of the municipality</source>
        <translation>Naam van de gemeente</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Opnemen</translation>
    </message>
    <message>
        <source>This municipality is not in the list. Write its whole name.</source>
        <translation>Deze gemeente staat niet in de lijst. Schrijf de naam voluit.</translation>
    </message>
</context>
<context>
    <name>AgreedCard</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Nothing was agreed yet. Until then the terms of the program hold.</source>
        <translation>Er is nog niets afgesproken. Tot dan gelden de termijnen van het programma.</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Akkoord</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>nog niet afgedrukt</translation>
    </message>
    <message>
        <source>in the safe, checked on {day}</source>
        <translation>in de kluis, nagekeken op {day}</translation>
    </message>
    <message>
        <source>on paper, at another holder</source>
        <translation>op papier, bij wie ook tekent</translation>
    </message>
    <message>
        <source>2nd coordinator</source>
        <translation>2de coördinator</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>nog niemand</translation>
    </message>
    <message>
        <source>Key on paper</source>
        <translation>Sleutel op papier</translation>
    </message>
</context>
<context>
    <name>AgreementForm</name>
    <message>
        <source>Propose to the partners</source>
        <translation>Voorstellen aan de partners</translation>
    </message>
    <message>
        <source>Go on later</source>
        <translation>Later verder</translation>
    </message>
    <message>
        <source>Throw away what I wrote</source>
        <translation>Weggooien wat ik schreef</translation>
    </message>
    <message>
        <source>Nobody is bound by it before saying yes. Until then everybody goes on as before.</source>
        <translation>Niemand hangt eraan vast voor hij ja zegt. Tot dan doet iedereen verder zoals nu.</translation>
    </message>
    <message>
        <source>Version {n}.</source>
        <translation>Versie {n}.</translation>
    </message>
    <message>
        <source>Version {n} is proposed. Each partner reads it now.</source>
        <translation>Versie {n} is voorgesteld. Elke partner leest ze nu na.</translation>
    </message>
</context>
<context>
    <name>AgreementsPage</name>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>There are no agreements yet.</source>
        <translation>Er zijn nog geen afspraken.</translation>
    </message>
    <message>
        <source>How fast a service answers, what may go along, who sees what: the coordinator writes it, and every partner says yes for itself. Until then the terms of the program hold.</source>
        <translation>Hoe snel een dienst antwoordt, wat mee mag, wie wat ziet: de coördinator schrijft het, en elke partner zegt zelf ja. Tot dan gelden de termijnen van het programma.</translation>
    </message>
    <message>
        <source>Write the first version</source>
        <translation>De eerste versie schrijven</translation>
    </message>
    <message>
        <source>Write agreements</source>
        <translation>Afspraken schrijven</translation>
    </message>
</context>
<context>
    <name>AnswerCard</name>
    <message>
        <source>Your organisation</source>
        <translation>Jouw organisatie</translation>
    </message>
    <message>
        <source>Our mailbox is read by the social service. The general desk or a cabinet cannot open it.</source>
        <translation>Ons postvak wordt gelezen door de sociale dienst. Het algemeen onthaal of een kabinet kan het niet openen.</translation>
    </message>
    <message>
        <source>Say yes</source>
        <translation>Ja zeggen</translation>
    </message>
    <message>
        <source>Take our yes back</source>
        <translation>Onze ja terugnemen</translation>
    </message>
    <message>
        <source>Only the administrator of your organisation says yes.</source>
        <translation>Alleen de beheerder van je organisatie zegt ja.</translation>
    </message>
    <message>
        <source>A yes is free. Who does not agree goes on as before, and can leave the network.</source>
        <translation>Ja zeggen is vrij. Wie niet akkoord gaat, doet verder zoals nu en kan altijd stoppen met het netwerk.</translation>
    </message>
    <message>
        <source>Your yes to version {n} stands in your own list.</source>
        <translation>Jullie ja op versie {n} staat in jullie eigen lijst.</translation>
    </message>
    <message>
        <source>Your yes to version {n} is taken back.</source>
        <translation>Jullie ja op versie {n} is teruggenomen.</translation>
    </message>
</context>
<context>
    <name>AreaPage</name>
    <message>
        <source>Area</source>
        <translation>Werkingsgebied</translation>
    </message>
    <message>
        <source>Municipalities</source>
        <translation>Gemeenten</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>White spots</source>
        <translation>Witte vlekken</translation>
    </message>
    <message>
        <source>The partners see it once you propose the next version of the agreements.</source>
        <translation>De partners zien het als je de volgende versie van de afspraken voorstelt.</translation>
    </message>
    <message>
        <source>Not proposed yet.</source>
        <translation>Nog niet voorgesteld.</translation>
    </message>
    <message>
        <source>To the agreements…</source>
        <translation>Naar de afspraken…</translation>
    </message>
    <message>
        <source>No area was agreed yet.</source>
        <translation>Er is nog geen werkingsgebied afgesproken.</translation>
    </message>
    <message>
        <source>Take the municipalities of your network in, and say which core actors work there. Then it shows where nobody does.</source>
        <translation>Neem de gemeenten van je netwerk op en zeg welke kernactoren er werken. Dan zie je waar niemand werkt.</translation>
    </message>
    <message>
        <source>What counts is what the core actors agreed on. The social map only hints.</source>
        <translation>Wat telt, is wat de kernactoren afspraken. De sociale kaart geeft enkel een hint.</translation>
    </message>
</context>
<context>
    <name>BesidesCard</name>
    <message>
        <source>Agreed besides</source>
        <translation>Andere afspraken</translation>
    </message>
</context>
<context>
    <name>DataCard</name>
    <message>
        <source>What may go along</source>
        <translation>Wat mag mee</translation>
    </message>
    <message>
        <source>The worker ticks each of them again, every time, with the person.</source>
        <translation>De werker vinkt elk veld opnieuw aan, elke keer, samen met de persoon.</translation>
    </message>
</context>
<context>
    <name>LawCard</name>
    <message>
        <source>Without consent, because a law says so</source>
        <translation>Zonder toestemming, omdat een wet het zegt</translation>
    </message>
    <message>
        <source>Off is the safe choice. It never opens anything for a minor or in danger, nor towards others than a core actor. It holds only between two partners who both said yes to it.</source>
        <translation>Uit is de veilige keuze. Het opent nooit iets voor een minderjarige of bij gevaar, en nooit naar iemand anders dan een kernactor. Het telt alleen tussen twee partners die er allebei ja op zeiden.</translation>
    </message>
    <message>
        <source>A law or decree allows it, and our lawyer approved it</source>
        <translation>Een wet of decreet laat het toe, en onze jurist keurde het goed</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Version of the text</source>
        <translation>Versie van de tekst</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Goedgekeurd door</translation>
    </message>
    <message>
        <source>Name and role of the lawyer</source>
        <translation>Naam en functie van de jurist</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Goedgekeurd op</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Door wie</translation>
    </message>
</context>
<context>
    <name>PartnersCard</name>
    <message>
        <source>Who said yes</source>
        <translation>Wie zei ja</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Each partner says yes in its own signed list. Nobody can do it for another.</source>
        <translation>Elke partner zegt ja in zijn eigen ondertekende lijst. Niemand kan dat voor een ander.</translation>
    </message>
    <message>
        <source>{n} of {all}</source>
        <translation>{n} van {all}</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>Who hears and sees what</source>
        <translation>Wie hoort en ziet wat</translation>
    </message>
    <message>
        <source>The team of who sent it hears the answer too, so that an absence leaves no gap</source>
        <translation>Ook het team van de afzender hoort het antwoord, zodat niemand wacht bij afwezigheid</translation>
    </message>
    <message>
        <source>Past its term</source>
        <translation>Over tijd</translation>
    </message>
    <message>
        <source>The mailbox of an OCMW is that of its social service</source>
        <translation>Het postvak van een OCMW is dat van de sociale dienst</translation>
    </message>
    <message>
        <source>Requests past their term:</source>
        <translation>Contactvragen die over tijd zijn:</translation>
    </message>
</context>
<context>
    <name>SpotsCard</name>
    <message>
        <source>White spots</source>
        <translation>Witte vlekken</translation>
    </message>
    <message>
        <source>Everywhere in the area there is an OCMW, a CAW and a DMW.</source>
        <translation>Overal in het gebied werkt een OCMW, een CAW en een DMW.</translation>
    </message>
    <message>
        <source>No {kind}:</source>
        <translation>Geen {kind}:</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>Terms</source>
        <translation>Termijnen</translation>
    </message>
    <message>
        <source>· working days, holidays do not count</source>
        <translation>· werkdagen, feestdagen tellen niet mee</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dagen</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Pogingen</translation>
    </message>
    <message>
        <source>Attempts before “not reached”</source>
        <translation>Pogingen voor “niet bereikt”</translation>
    </message>
    <message>
        <source>times</source>
        <translation>keer</translation>
    </message>
</context>
<context>
    <name>TextCard</name>
    <message>
        <source>Write the next version…</source>
        <translation>Volgende versie schrijven…</translation>
    </message>
    <message>
        <source>The text of the newest version did not come in yet. It follows at the next connection.</source>
        <translation>De tekst van de nieuwste versie is nog niet binnen. Ze volgt bij de volgende verbinding.</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>proposed on {day} by the coordinator</source>
        <translation>voorgesteld op {day} door de coördinator</translation>
    </message>
</context>
<context>
    <name>TownCard</name>
    <message>
        <source>Which core actors work here?</source>
        <translation>Welke kernactoren werken hier?</translation>
    </message>
    <message>
        <source>No core actor takes part in the network yet. Invite one under “Members”.</source>
        <translation>Er doet nog geen kernactor mee in het netwerk. Nodig er een uit bij “Leden”.</translation>
    </message>
    <message>
        <source>Take this municipality out</source>
        <translation>Deze gemeente weghalen</translation>
    </message>
    <message>
        <source>The social map on this device knows one here that is no member: {kinds}.</source>
        <translation>De sociale kaart op dit toestel kent er hier een die geen lid is: {kinds}.</translation>
    </message>
</context>
<context>
    <name>agreed</name>
    <message>
        <source>Agreements version {n}</source>
        <translation>Samenwerkingsafspraken versie {n}</translation>
    </message>
    <message>
        <source>within 1 working day</source>
        <translation>binnen 1 werkdag</translation>
    </message>
    <message>
        <source>within {n} working days</source>
        <translation>binnen {n} werkdagen</translation>
    </message>
    <message>
        <source>{within}, at least {n} times</source>
        <translation>{within}, minstens {n} keer</translation>
    </message>
    <message>
        <source>at most {n} fields, each by itself</source>
        <translation>hoogstens {n} velden, elk apart</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>First attempt</source>
        <translation>Eerste poging</translation>
    </message>
    <message>
        <source>What may go along</source>
        <translation>Wat mag mee</translation>
    </message>
    <message>
        <source>Other terms</source>
        <translation>Andere termijnen</translation>
    </message>
    <message>
        <source>Who hears what became of it</source>
        <translation>Wie hoort wat ervan kwam</translation>
    </message>
    <message>
        <source>Past its term</source>
        <translation>Over tijd</translation>
    </message>
    <message>
        <source>Mailbox of an OCMW</source>
        <translation>Postvak van een OCMW</translation>
    </message>
    <message>
        <source>Without consent</source>
        <translation>Zonder toestemming</translation>
    </message>
    <message>
        <source>Agreed besides</source>
        <translation>Andere afspraken</translation>
    </message>
    <message>
        <source>{state}: {n}</source>
        <translation>{state}: {n}</translation>
    </message>
    <message>
        <source>who sent it, and the team of who sent it</source>
        <translation>de afzender, en het team van de afzender</translation>
    </message>
    <message>
        <source>who sent it, nobody else</source>
        <translation>de afzender, niemand anders</translation>
    </message>
    <message>
        <source>only the service itself sees its own</source>
        <translation>alleen de dienst zelf ziet de eigen vragen</translation>
    </message>
    <message>
        <source>the coordinator sees how many, per service</source>
        <translation>de coördinator ziet hoeveel, per dienst</translation>
    </message>
    <message>
        <source>of the social service, never of the general desk or a cabinet</source>
        <translation>van de sociale dienst, nooit van het algemeen onthaal of een kabinet</translation>
    </message>
    <message>
        <source>nothing with a name leaves</source>
        <translation>vertrekt er niets met een naam</translation>
    </message>
    <message>
        <source>{article}, version {version} · approved by {by}, {day}</source>
        <translation>{article}, {version} · goedgekeurd door {by}, {day}</translation>
    </message>
    <message>
        <source>When: {when}. By whom: {who}. Only between two that both said yes to it.</source>
        <translation>Wanneer: {when}. Door wie: {who}. Alleen tussen twee partners die er allebei ja op zeiden.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nog niets</translation>
    </message>
    <message>
        <source>still reads</source>
        <translation>leest nog na</translation>
    </message>
    <message>
        <source>agreed v{n}</source>
        <translation>akkoord v{n}</translation>
    </message>
    <message>
        <source>{n} of {all} members</source>
        <translation>{n} van {all} leden</translation>
    </message>
    <message>
        <source>1 still reads</source>
        <translation>1 leest na</translation>
    </message>
    <message>
        <source>{n} still read</source>
        <translation>{n} lezen na</translation>
    </message>
    <message>
        <source>{n} on version {version}</source>
        <translation>{n} op versie {version}</translation>
    </message>
    <message>
        <source>These terms hold for everybody in your organisation.</source>
        <translation>Deze termijnen gelden voor iedereen in jouw organisatie.</translation>
    </message>
    <message>
        <source>{name} said yes.</source>
        <translation>{name} zei ja.</translation>
    </message>
    <message>
        <source>{name} still reads.</source>
        <translation>{name} leest nog na.</translation>
    </message>
    <message>
        <source>Until you say yes, version {n} holds for you.</source>
        <translation>Tot jullie ja zeggen, geldt versie {n} voor jullie.</translation>
    </message>
    <message>
        <source>Until you say yes, the terms of the program hold for you.</source>
        <translation>Tot jullie ja zeggen, gelden de termijnen van het programma.</translation>
    </message>
    <message>
        <source>Choose at least one field.</source>
        <translation>Kies minstens één veld.</translation>
    </message>
    <message>
        <source>Without this an OCMW cannot take part.</source>
        <translation>Zonder dit kan een OCMW niet meedoen.</translation>
    </message>
    <message>
        <source>There is a number of a person or an account in this text.</source>
        <translation>In deze tekst staat een nummer van een persoon of een rekening.</translation>
    </message>
    <message>
        <source>This is too long: at most 4,000 characters.</source>
        <translation>Dit is te lang: hoogstens 4.000 tekens.</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>Er is nog niets veranderd.</translation>
    </message>
    <message>
        <source>This day is still to come.</source>
        <translation>Deze dag moet nog komen.</translation>
    </message>
    <message>
        <source>Choose at least one situation.</source>
        <translation>Kies minstens één situatie.</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Kies er minstens één.</translation>
    </message>
    <message>
        <source>A number of days: 1 to 366.</source>
        <translation>Een aantal dagen: 1 tot 366.</translation>
    </message>
    <message>
        <source>Without this the switch stays off.</source>
        <translation>Zonder dit blijft de schakelaar uit.</translation>
    </message>
    <message>
        <source>This is not right. Look at it again.</source>
        <translation>Dit klopt niet. Kijk het nog eens na.</translation>
    </message>
</context>
<context>
    <name>area</name>
    <message>
        <source>nobody yet</source>
        <translation>nog niemand</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>1 white spot</source>
        <translation>1 witte vlek</translation>
    </message>
    <message>
        <source>{n} white spots</source>
        <translation>{n} witte vlekken</translation>
    </message>
    <message>
        <source>1 municipality</source>
        <translation>1 gemeente</translation>
    </message>
    <message>
        <source>{n} municipalities</source>
        <translation>{n} gemeenten</translation>
    </message>
</context>
</TS>
