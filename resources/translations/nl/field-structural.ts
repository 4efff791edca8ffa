<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>FoundNotes</name>
    <message>
        <source>‘{text}’</source>
        <translation>‘{text}’</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglaten</translation>
    </message>
    <message>
        <source>Leave out {text}</source>
        <translation>{text} weglaten</translation>
    </message>
</context>
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
<context>
    <name>structural</name>
    <message>
        <source>phase {at} of {count}: {name}</source>
        <translation>fase {at} van {count}: {name}</translation>
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
        <source>once</source>
        <translation>1 keer</translation>
    </message>
    <message>
        <source>2–4</source>
        <translation>2–4</translation>
    </message>
    <message>
        <source>5 or more</source>
        <translation>5 of meer</translation>
    </message>
    <message>
        <source>looks like a name. That cannot go along.</source>
        <translation>lijkt een naam. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like an address. That cannot go along.</source>
        <translation>lijkt een adres. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like a telephone number. That cannot go along.</source>
        <translation>lijkt een telefoonnummer. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like a mail address or account. That cannot go along.</source>
        <translation>lijkt een mailadres of account. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like a date of birth. That cannot go along.</source>
        <translation>lijkt een geboortedatum. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like a national number. That cannot go along.</source>
        <translation>lijkt een rijksregisternummer. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like an account number. That cannot go along.</source>
        <translation>lijkt een rekeningnummer. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>looks like a card number. That cannot go along.</source>
        <translation>lijkt een kaartnummer. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>points at a person. That cannot go along.</source>
        <translation>wijst naar een persoon. Dat kan niet mee.</translation>
    </message>
    <message>
        <source>Take the name out first.</source>
        <translation>Los eerst de naam op.</translation>
    </message>
    <message>
        <source>Take the address out first.</source>
        <translation>Los eerst het adres op.</translation>
    </message>
    <message>
        <source>Take the number out first.</source>
        <translation>Los eerst het nummer op.</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Opgemerkt</translation>
    </message>
    <message>
        <source>Read by the coordinator</source>
        <translation>Gelezen door de coördinator</translation>
    </message>
    <message>
        <source>Put together by the coordinator</source>
        <translation>Samengelegd door de coördinator</translation>
    </message>
    <message>
        <source>Being looked into</source>
        <translation>Wordt uitgezocht</translation>
    </message>
    <message>
        <source>Reported to who can change it</source>
        <translation>Gemeld aan wie het kan veranderen</translation>
    </message>
    <message>
        <source>Being decided</source>
        <translation>Ligt voor om te beslissen</translation>
    </message>
    <message>
        <source>Something is being done about it</source>
        <translation>Er wordt iets aan gedaan</translation>
    </message>
    <message>
        <source>Told back to everybody who signalled it</source>
        <translation>Teruggemeld aan wie het meldde</translation>
    </message>
    <message>
        <source>1 signal</source>
        <translation>1 signaal</translation>
    </message>
    <message>
        <source>{n} signals</source>
        <translation>{n} signalen</translation>
    </message>
    <message>
        <source>1 service</source>
        <translation>1 dienst</translation>
    </message>
    <message>
        <source>{n} services</source>
        <translation>{n} diensten</translation>
    </message>
    <message>
        <source>Talked through with {group}, {n} people</source>
        <translation>Besproken met {group}, {n} mensen</translation>
    </message>
    <message>
        <source>Talked through with {group}</source>
        <translation>Besproken met {group}</translation>
    </message>
</context>
</TS>
