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
</context>
</TS>
