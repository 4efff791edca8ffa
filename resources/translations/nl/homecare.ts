<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>StartPage</name>
    <message>
        <source>Pass on a worry</source>
        <translation>Een zorg doorgeven</translation>
    </message>
    <message>
        <source>Danger? Call first</source>
        <translation>Gevaar? Bel eerst</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Nog niet klaar</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Wat werd het?</translation>
    </message>
    <message>
        <source>Hello {name}</source>
        <translation>Dag {name}</translation>
    </message>
    <message>
        <source>Do you notice something that worries you?</source>
        <translation>Merk je iets waar je je zorgen over maakt?</translation>
    </message>
    <message>
        <source>In three steps you tell your supervisor. You need not know which help is needed.</source>
        <translation>In drie stappen vertel je het aan je leidinggevende. Je moet niet weten welke hulp nodig is.</translation>
    </message>
    <message>
        <source>Nothing yet. Here you read what became of what you passed on.</source>
        <translation>Nog niets. Hier lees je wat er werd van wat je doorgaf.</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>Iemand zonder naam</translation>
    </message>
    <message>
        <source>· ask again at your next visit</source>
        <translation>· vraag het opnieuw bij je volgende bezoek</translation>
    </message>
    <message>
        <source>· not finished yet</source>
        <translation>· nog niet klaar</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Opnieuw vragen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Passed on. You hear what becomes of it.</source>
        <translation>Doorgegeven. Je hoort wat het wordt.</translation>
    </message>
    <message>
        <source>Waits for a connection.</source>
        <translation>Vertrekt zodra er verbinding is.</translation>
    </message>
</context>
<context>
    <name>WorryPage</name>
    <message>
        <source>Pass on a worry</source>
        <translation>Een zorg doorgeven</translation>
    </message>
    <message>
        <source>Passed on. It leaves as soon as there is a connection.</source>
        <translation>Doorgegeven. Het vertrekt zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Nothing was kept with a name.</source>
        <translation>Er is niets met een naam bewaard.</translation>
    </message>
    <message>
        <source>Ask again at your next visit.</source>
        <translation>Vraag het opnieuw bij je volgende bezoek.</translation>
    </message>
</context>
<context>
    <name>finding_homecare</name>
    <message>
        <source>Not finished</source>
        <translation>Nog niet klaar</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
</context>
<context>
    <name>homecare</name>
    <message>
        <source>Home care</source>
        <translation>Thuiszorg</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Pass on a worry</source>
        <translation>Een zorg doorgeven</translation>
    </message>
</context>
</TS>
