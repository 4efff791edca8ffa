<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Foot</name>
    <message>
        <source>choose</source>
        <translation>kiezen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>openen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>sluiten</translation>
    </message>
    <message>
        <source>Searches on this device only</source>
        <translation>Zoekt alleen op dit toestel</translation>
    </message>
    <message>
        <source>all kinds</source>
        <translation>alle soorten</translation>
    </message>
    <message>
        <source>only this kind</source>
        <translation>alleen dit soort</translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Search everything</source>
        <translation>Zoeken in alles</translation>
    </message>
    <message>
        <source>Search everything…</source>
        <translation>Zoeken in alles…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gevonden</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Doen</translation>
    </message>
    <message>
        <source>Nothing found. Try fewer letters, or a codename, place or service.</source>
        <translation>Niets gevonden. Probeer minder letters, of een roepnaam, plaats of dienst.</translation>
    </message>
    <message>
        <source>more than {n} found</source>
        <translation>meer dan {n} gevonden</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} gevonden</translation>
    </message>
    <message>
        <source>also with typing error:</source>
        <translation>ook met tikfout:</translation>
    </message>
    <message>
        <source>without quotes</source>
        <translation>zonder citaten</translation>
    </message>
    <message>
        <source>only {kind}</source>
        <translation>alleen {kind}</translation>
    </message>
    <message>
        <source>Search without quotes</source>
        <translation>Zoeken zonder citaten</translation>
    </message>
    <message>
        <source>Search with quotes</source>
        <translation>Zoeken met citaten</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>To {page}</source>
        <translation>Naar {page}</translation>
    </message>
    <message>
        <source>Own words in lists</source>
        <translation>Eigen woorden in lijsten</translation>
    </message>
</context>
</TS>
