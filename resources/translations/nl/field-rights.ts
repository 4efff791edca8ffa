<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Finder</name>
    <message>
        <source>Rights</source>
        <translation>Rechten</translation>
    </message>
    <message>
        <source>Life domain</source>
        <translation>Levensdomein</translation>
    </message>
    <message>
        <source>Search a right…</source>
        <translation>Zoek een recht…</translation>
    </message>
    <message>
        <source>Search a right</source>
        <translation>Zoek een recht</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Voor iedereen</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>No right found</source>
        <translation>Geen recht gevonden</translation>
    </message>
    <message>
        <source>Try fewer letters, another domain, or ‘For everybody’.</source>
        <translation>Probeer minder letters, een ander domein, of ‘Voor iedereen’.</translation>
    </message>
    <message>
        <source>Show all rights</source>
        <translation>Alle rechten tonen</translation>
    </message>
    <message>
        <source>What you note here stays on this device.</source>
        <translation>Wat je hier noteert, blijft op dit toestel.</translation>
    </message>
    <message>
        <source>Look without a person</source>
        <translation>Zonder persoon opzoeken</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
</context>
<context>
    <name>NoteView</name>
    <message>
        <source>+ {n} more</source>
        <translation>+ {n} meer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>More: track of work, reach, structural signal</source>
        <translation>Meer: werkpiste, bereik, structureel signaal</translation>
    </message>
    <message>
        <source>Make a structural signal…</source>
        <translation>Structureel signaal maken…</translation>
    </message>
    <message>
        <source>The first six are those of the brochure.</source>
        <translation>De eerste zes komen uit de brochure.</translation>
    </message>
    <message>
        <source>Why did it not work out yet?</source>
        <translation>Waarom lukte het nog niet?</translation>
    </message>
    <message>
        <source>How far is it?</source>
        <translation>Hoe ver staat het?</translation>
    </message>
    <message>
        <source>Track of work</source>
        <translation>Werkpiste</translation>
    </message>
    <message>
        <source>Could this right be granted by itself? Make a structural signal of it, without a person.</source>
        <translation>Kan dit recht vanzelf komen? Maak er een structureel signaal van, zonder persoon.</translation>
    </message>
    <message>
        <source>added by this program</source>
        <translation>toegevoegd door dit programma</translation>
    </message>
    <message>
        <source>from the brochure</source>
        <translation>uit de brochure</translation>
    </message>
    <message>
        <source>What does {who} decide?</source>
        <translation>Wat beslist {who}?</translation>
    </message>
    <message>
        <source>Does help reach {who}?</source>
        <translation>Bereikt de hulp {who}?</translation>
    </message>
</context>
<context>
    <name>ResidenceCard</name>
    <message>
        <source>Temporary or uncertain residence?</source>
        <translation>Tijdelijk of onzeker verblijf?</translation>
    </message>
    <message>
        <source>Support of the OCMW can have consequences for the residence. Ask a lawyer for advice first. Do not write the residence down.</source>
        <translation>Steun van het OCMW kan gevolgen hebben voor het verblijf. Vraag eerst raad aan een jurist. Schrijf het verblijf niet op.</translation>
    </message>
    <message>
        <source>Look for legal help</source>
        <translation>Juridische hulp zoeken</translation>
    </message>
</context>
<context>
    <name>RightView</name>
    <message>
        <source>Print a sheet</source>
        <translation>Blad afdrukken</translation>
    </message>
    <message>
        <source>Where do you ask it?</source>
        <translation>Waar vraag je het?</translation>
    </message>
    <message>
        <source>What do you bring?</source>
        <translation>Wat breng je mee?</translation>
    </message>
    <message>
        <source>Goes together with</source>
        <translation>Hangt samen met</translation>
    </message>
    <message>
        <source>The app decides nothing. Only the service can say whether {who} is entitled to this.</source>
        <translation>De app beslist niets. Alleen de dienst kan zeggen of {who} hier recht op heeft.</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>Look with a person…</source>
        <translation>Met iemand bekijken…</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechten</translation>
    </message>
    <message>
        <source>You look without a person. Nothing is noted.</source>
        <translation>Je kijkt zonder persoon. Er wordt niets genoteerd.</translation>
    </message>
    <message>
        <source>Look up rights</source>
        <translation>Rechten opzoeken</translation>
    </message>
    <message>
        <source>Looking at rights with {who}</source>
        <translation>Rechten bekijken met {who}</translation>
    </message>
    <message>
        <source>Kept on this device.</source>
        <translation>Bewaard op dit toestel.</translation>
    </message>
</context>
<context>
    <name>RightsSection</name>
    <message>
        <source>Look at rights together…</source>
        <translation>Rechten samen bekijken…</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Rechten</translation>
    </message>
    <message>
        <source>No right was looked at yet</source>
        <translation>Er is nog geen recht bekeken</translation>
    </message>
    <message>
        <source>Look at the list together: what exists, what runs already, what the person wants.</source>
        <translation>Bekijk samen de lijst: wat bestaat er, wat loopt al, wat wil de persoon.</translation>
    </message>
    <message>
        <source>reach: {reach}</source>
        <translation>bereik: {reach}</translation>
    </message>
</context>
<context>
    <name>right_sheet</name>
    <message>
        <source>Where do you ask it?</source>
        <translation>Waar vraag je het?</translation>
    </message>
    <message>
        <source>What do you bring?</source>
        <translation>Wat breng je mee?</translation>
    </message>
    <message>
        <source>Goes together with</source>
        <translation>Hangt samen met</translation>
    </message>
    <message>
        <source>Only the service can say whether you are entitled to this.</source>
        <translation>Alleen de dienst kan zeggen of je hier recht op hebt.</translation>
    </message>
    <message>
        <source>I go there on</source>
        <translation>Ik ga ernaartoe op</translation>
    </message>
    <message>
        <source>Who helps me</source>
        <translation>Wie helpt mij</translation>
    </message>
    <message>
        <source>List of {day}. Ask the service whether it is still so.</source>
        <translation>Lijst van {day}. Vraag aan de dienst of het nog zo is.</translation>
    </message>
</context>
<context>
    <name>rights</name>
    <message>
        <source>{shown} of {total} · list of {day}, still to be checked</source>
        <translation>{shown} van {total} · lijst van {day}, nog na te kijken</translation>
    </message>
    <message>
        <source>Looked at on {day}, still to be checked with the service.</source>
        <translation>Bekeken op {day}, nog na te kijken bij de dienst.</translation>
    </message>
    <message>
        <source>Checked on {day}.</source>
        <translation>Nagekeken op {day}.</translation>
    </message>
    <message>
        <source>Still to be checked: {what}. Source: {source}.</source>
        <translation>Nog na te kijken: {what}. Bron: {source}.</translation>
    </message>
    <message>
        <source>Source: {source}.</source>
        <translation>Bron: {source}.</translation>
    </message>
</context>
</TS>
