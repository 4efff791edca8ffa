<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ChipGroup</name>
    <message>
        <source>{n} more</source>
        <translation>nog {n}</translation>
    </message>
</context>
<context>
    <name>Labelled</name>
    <message>
        <source>{label} (required)</source>
        <translation>{label} (verplicht)</translation>
    </message>
</context>
<context>
    <name>MomentWindow</name>
    <message>
        <source>Choose a day and a time</source>
        <translation>Kies een dag en een uur</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uur</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kiezen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gisteren</translation>
    </message>
    <message>
        <source>In one month</source>
        <translation>Over een maand</translation>
    </message>
    <message>
        <source>In three months</source>
        <translation>Over drie maanden</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step {at} of {count}: {name}</source>
        <translation>Stap {at} van {count}: {name}</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Word {at} of {count}</source>
        <translation>Woord {at} van {count}</translation>
    </message>
</context>
</TS>
