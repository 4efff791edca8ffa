<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AllPlaces</name>
    <message>
        <source>All places</source>
        <translation>Alle plaatsen</translation>
    </message>
    <message>
        <source>+ Place</source>
        <translation>+ Plaats</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>PeopleTap</name>
    <message>
        <source>a guess will do</source>
        <translation>schatten mag</translation>
    </message>
    <message>
        <source>Tap 2 · How many people did you talk with?</source>
        <translation>Tik 2 · Met hoeveel mensen praatte je?</translation>
    </message>
    <message>
        <source>How many people did you talk with?</source>
        <translation>Met hoeveel mensen praatte je?</translation>
    </message>
</context>
<context>
    <name>PlaceCard</name>
    <message>
        <source>House rules of this place</source>
        <translation>Huisregels van deze plaats</translation>
    </message>
    <message>
        <source>something not right?</source>
        <translation>klopt iets niet?</translation>
    </message>
    <message>
        <source>Choose where you are</source>
        <translation>Kies waar je bent</translation>
    </message>
    <message>
        <source>Then you see the house rules and the address here.</source>
        <translation>Dan zie je hier de huisregels en het adres.</translation>
    </message>
    <message>
        <source>Address and opening hours are not noted yet.</source>
        <translation>Adres en openingsuren zijn nog niet genoteerd.</translation>
    </message>
</context>
<context>
    <name>PlaceForm</name>
    <message>
        <source>New place</source>
        <translation>Nieuwe plaats</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>Soort plaats</translation>
    </message>
    <message>
        <source>Coming here says something about people. It is never passed on: a service reaches them via you.</source>
        <translation>Hier komen zegt iets over iemand. Deze plaats gaat nooit mee: een dienst bereikt mensen via jou.</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>When open</source>
        <translation>Wanneer open</translation>
    </message>
    <message>
        <source>for example: Mon–Fri 9–17</source>
        <translation>bijvoorbeeld: ma–vr 9–17 u.</translation>
    </message>
    <message>
        <source>House rules of this place</source>
        <translation>Huisregels van deze plaats</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Change place</source>
        <translation>Plaats aanpassen</translation>
    </message>
    <message>
        <source>What is the place called?</source>
        <translation>Hoe heet de plaats?</translation>
    </message>
    <message>
        <source>What kind of place is it?</source>
        <translation>Wat voor plaats is het?</translation>
    </message>
</context>
<context>
    <name>PlacesPage</name>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>stays on this device</source>
        <translation>blijft op dit toestel</translation>
    </message>
    <message>
        <source>+ Signal of one person (Ctrl+N)</source>
        <translation>+ Signaal van één persoon (Ctrl+N)</translation>
    </message>
    <message>
        <source>Places and visits</source>
        <translation>Vindplaatsen en bezoeken</translation>
    </message>
    <message>
        <source>Anything else to note?</source>
        <translation>Wil je nog iets noteren?</translation>
    </message>
    <message>
        <source>You need not</source>
        <translation>Hoeft niet</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>A visit without a signal counts just as much. Your own week never leaves this laptop.</source>
        <translation>Een bezoek zonder signaal telt even goed. Jouw week verlaat deze laptop nooit.</translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation>Laatste 4 weken</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Huisbezoek</translation>
    </message>
    <message>
        <source>Saved at {time}.</source>
        <translation>Bewaard om {time}.</translation>
    </message>
    <message>
        <source>{place}, {people}. You are done. Not right? Tap another number.</source>
        <translation>{place}, {people}. Je bent klaar. Klopt het niet? Tik een ander aantal.</translation>
    </message>
    <message>
        <source>{place} is saved.</source>
        <translation>{place} is bewaard.</translation>
    </message>
</context>
<context>
    <name>PresenceGrid</name>
    <message>
        <source>{place}: {n} days</source>
        <translation>{place}: {n} dagen</translation>
    </message>
    <message>
        <source>Present by place, last 4 weeks</source>
        <translation>Aanwezig per plaats, laatste 4 weken</translation>
    </message>
</context>
<context>
    <name>WeekTable</name>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>niets genoteerd</translation>
    </message>
</context>
<context>
    <name>WhereTap</name>
    <message>
        <source>Tap 1 · Where are you?</source>
        <translation>Tik 1 · Waar ben je?</translation>
    </message>
    <message>
        <source>Where are you?</source>
        <translation>Waar ben je?</translation>
    </message>
    <message>
        <source>opening hours not noted</source>
        <translation>uren niet genoteerd</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Huisbezoek</translation>
    </message>
    <message>
        <source>counts too</source>
        <translation>telt ook mee</translation>
    </message>
    <message>
        <source>keys 1 to {n} ·</source>
        <translation>toetsen 1 tot {n} ·</translation>
    </message>
    <message>
        <source>all {n} places</source>
        <translation>alle {n} plaatsen</translation>
    </message>
    <message>
        <source>add a place</source>
        <translation>plaats toevoegen</translation>
    </message>
</context>
</TS>
