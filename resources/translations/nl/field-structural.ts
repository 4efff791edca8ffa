<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>MineCard</name>
    <message>
        <source>What became of your signals?</source>
        <translation>Wat gebeurde er met jouw signalen?</translation>
    </message>
    <message>
        <source>You signalled nothing yet.</source>
        <translation>Je meldde nog niets.</translation>
    </message>
    <message>
        <source>Write on the left what goes wrong again and again. What becomes of it comes back here.</source>
        <translation>Schrijf links wat telkens opnieuw misloopt. Wat ermee gebeurt, lees je hier.</translation>
    </message>
    <message>
        <source>All signals of {network}, per phase</source>
        <translation>Alle signalen van {network}, per fase</translation>
    </message>
    <message>
        <source>Leaves as soon as there is a connection.</source>
        <translation>Vertrekt zodra er verbinding is.</translation>
    </message>
</context>
<context>
    <name>StructuralFormCard</name>
    <message>
        <source>New structural signal</source>
        <translation>Nieuw structureel signaal</translation>
    </message>
    <message>
        <source>30 seconds</source>
        <translation>30 seconden</translation>
    </message>
    <message>
        <source>What do you see again and again? No names, no addresses.</source>
        <translation>Wat zie je telkens opnieuw? Geen namen, geen adressen.</translation>
    </message>
    <message>
        <source>What kind of problem?</source>
        <translation>Wat voor probleem?</translation>
    </message>
    <message>
        <source>The service or the right is not…</source>
        <translation>De dienst of het recht is niet…</translation>
    </message>
    <message>
        <source>Seen how often already?</source>
        <translation>Hoe vaak al gezien?</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Did people themselves think along? Not needed.</source>
        <translation>Dachten mensen zelf mee? Hoeft niet.</translation>
    </message>
    <message>
        <source>Why does a right not work out?</source>
        <translation>Waarom lukt een recht niet?</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Soort plaats</translation>
    </message>
    <message>
        <source>An idea for a solution?</source>
        <translation>Een idee voor een oplossing?</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Opnieuw beginnen</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message>
        <source>Draft {time} ·</source>
        <translation>Klad {time} ·</translation>
    </message>
    <message>
        <source>Too long: at most {n} characters.</source>
        <translation>Te lang: hoogstens {n} tekens.</translation>
    </message>
    <message>
        <source>Only the name of a municipality.</source>
        <translation>Alleen de naam van een gemeente.</translation>
    </message>
    <message>
        <source>+ More (not needed)</source>
        <translation>+ Meer (hoeft niet)</translation>
    </message>
    <message>
        <source>After that this goes, without a person, to the coordinator.</source>
        <translation>Daarna gaat dit, zonder persoon, naar de coördinator.</translation>
    </message>
    <message>
        <source>what you see</source>
        <translation>wat je ziet</translation>
    </message>
    <message>
        <source>what kind of problem</source>
        <translation>wat voor probleem</translation>
    </message>
    <message>
        <source>the municipality</source>
        <translation>de gemeente</translation>
    </message>
    <message>
        <source>Still needed: {what}.</source>
        <translation>Nog nodig: {what}.</translation>
    </message>
    <message>
        <source>This goes, without a person and without your name, to the coordinator.</source>
        <translation>Dit gaat, zonder persoon en zonder jouw naam, naar de coördinator.</translation>
    </message>
    <message>
        <source>– Less</source>
        <translation>– Minder</translation>
    </message>
</context>
<context>
    <name>StructuralPage</name>
    <message>
        <source>This often goes wrong</source>
        <translation>Dit loopt vaak mis</translation>
    </message>
    <message>
        <source>Sealed for the coordinator. Thank you: what becomes of it comes back here.</source>
        <translation>Verzegeld voor de coördinator. Bedankt: wat ermee gebeurt, lees je hier.</translation>
    </message>
</context>
<context>
    <name>ThemeCard</name>
    <message>
        <source>Do others see this too?</source>
        <translation>Zien anderen dit ook?</translation>
    </message>
    <message>
        <source>What was done about it</source>
        <translation>Wat ermee gebeurde</translation>
    </message>
    <message>
        <source>While you type you see here how many like it were signalled, and what became of them.</source>
        <translation>Terwijl je typt, zie je hier hoe vaak dit al gemeld is en wat ermee gebeurde.</translation>
    </message>
    <message>
        <source>You signalled something like this once before. Signalling it again helps: it counts.</source>
        <translation>Jij meldde al één keer iets dat hierop lijkt. Opnieuw melden helpt: het telt mee.</translation>
    </message>
    <message>
        <source>You signalled something like this {n} times before. Signalling it again helps.</source>
        <translation>Jij meldde al {n} keer iets dat hierop lijkt. Opnieuw melden helpt: het telt mee.</translation>
    </message>
    <message>
        <source>Looks like this: ‘{title}’</source>
        <translation>Lijkt hierop: ‘{title}’</translation>
    </message>
    <message>
        <source>‘{title}’</source>
        <translation>‘{title}’</translation>
    </message>
    <message>
        <source>Leaves as soon as there is a connection.</source>
        <translation>Vertrekt zodra er verbinding is.</translation>
    </message>
    <message>
        <source>The coordinator has it. What becomes of it comes back here.</source>
        <translation>Het is bij de coördinator. Wat ermee gebeurt, lees je hier.</translation>
    </message>
</context>
</TS>
