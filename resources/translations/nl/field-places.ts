<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutPlace</name>
    <message>
        <source>What happens here</source>
        <translation>Wat is hier te doen</translation>
    </message>
    <message>
        <source>Nothing noted yet</source>
        <translation>Nog niets genoteerd</translation>
    </message>
    <message>
        <source>Note what happens here and when. You can hang the week on the wall.</source>
        <translation>Noteer wat hier te doen is en wanneer. De week kun je aan de muur hangen.</translation>
    </message>
    <message>
        <source>+ Activity</source>
        <translation>+ Activiteit</translation>
    </message>
    <message>
        <source>Print this week…</source>
        <translation>Deze week afdrukken…</translation>
    </message>
    <message>
        <source>Print next week…</source>
        <translation>Volgende week afdrukken…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>What happens at {place}</source>
        <translation>Wat is te doen in {place}</translation>
    </message>
    <message>
        <source>Does help work at {place}?</source>
        <translation>Lukt hulp in {place}?</translation>
    </message>
    <message>
        <source>{title} is saved.</source>
        <translation>{title} is bewaard.</translation>
    </message>
    <message>
        <source>{title} is removed.</source>
        <translation>{title} is weg.</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>What happens?</source>
        <translation>Wat is er te doen?</translation>
    </message>
    <message>
        <source>once</source>
        <translation>één keer</translation>
    </message>
    <message>
        <source>Every week on</source>
        <translation>Elke week op</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Welke dag</translation>
    </message>
    <message>
        <source>for example: 14:30</source>
        <translation>bijvoorbeeld: 14.30</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Tot</translation>
    </message>
    <message>
        <source>For whom, what to bring</source>
        <translation>Voor wie, wat meebrengen</translation>
    </message>
    <message>
        <source>no names: this hangs on the wall</source>
        <translation>geen namen: dit hangt aan de muur</translation>
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
        <source>Remove</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>What happens there?</source>
        <translation>Wat is er te doen?</translation>
    </message>
    <message>
        <source>Write an hour, for example 14:30.</source>
        <translation>Schrijf een uur, bijvoorbeeld 14.30.</translation>
    </message>
    <message>
        <source>This is before it begins.</source>
        <translation>Dat is voor het begint.</translation>
    </message>
</context>
<context>
    <name>AgendaPage</name>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dagen</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 weken</translation>
    </message>
    <message>
        <source>How far ahead</source>
        <translation>Hoe ver vooruit</translation>
    </message>
    <message>
        <source>My agenda</source>
        <translation>Mijn agenda</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Niets gepland</translation>
    </message>
    <message>
        <source>Plan a visit, or when you go back to somebody. It stays on this laptop.</source>
        <translation>Plan een bezoek, of wanneer je naar iemand teruggaat. Het blijft op deze laptop.</translation>
    </message>
    <message>
        <source>+ Plan something</source>
        <translation>+ Iets plannen</translation>
    </message>
    <message>
        <source>To calendar, without names</source>
        <translation>Naar agenda, zonder namen</translation>
    </message>
    <message>
        <source>Choose something on the left</source>
        <translation>Kies links iets</translation>
    </message>
    <message>
        <source>Here you see it whole, and what you can do.</source>
        <translation>Hier zie je het helemaal, en wat je kunt doen.</translation>
    </message>
    <message>
        <source>What is coming</source>
        <translation>Wat komt</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Nog niet gedaan</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gedaan</translation>
    </message>
    <message>
        <source>late</source>
        <translation>te laat</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Gedaan.</translation>
    </message>
    <message>
        <source>It is off your agenda.</source>
        <translation>Het staat niet meer in je agenda.</translation>
    </message>
    <message>
        <source>It is open again.</source>
        <translation>Het staat weer open.</translation>
    </message>
    <message>
        <source>Moved to {day}.</source>
        <translation>Verplaatst naar {day}.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Gewijzigd.</translation>
    </message>
    <message>
        <source>It stands on {day}.</source>
        <translation>Het staat op {day}.</translation>
    </message>
</context>
<context>
    <name>AgendaSection</name>
    <message>
        <source>+ Plan when to come back</source>
        <translation>+ Terugkomen plannen</translation>
    </message>
    <message>
        <source>When do you go back?</source>
        <translation>Wanneer ga je terug?</translation>
    </message>
    <message>
        <source>Nothing planned with this person</source>
        <translation>Niets gepland met deze persoon</translation>
    </message>
    <message>
        <source>Plan when you come back. Your agenda reminds you on that day.</source>
        <translation>Plan wanneer je terugkomt. Je agenda herinnert je die dag.</translation>
    </message>
</context>
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
        <source>Print what happens this week…</source>
        <translation>Deze week afdrukken…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>EntryCard</name>
    <message>
        <source>show address</source>
        <translation>adres tonen</translation>
    </message>
    <message>
        <source>to the person</source>
        <translation>naar de persoon</translation>
    </message>
    <message>
        <source>I am here</source>
        <translation>Ik ben er</translation>
    </message>
    <message>
        <source>Open the request</source>
        <translation>Contactvraag openen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>A day later</source>
        <translation>Een dag later</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Wijzigen…</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Schrappen</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Nog niet gedaan</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Gedaan.</translation>
    </message>
</context>
<context>
    <name>MoreCard</name>
    <message>
        <source>Anything else to note?</source>
        <translation>Wil je nog iets noteren?</translation>
    </message>
    <message>
        <source>You need not</source>
        <translation>Hoeft niet</translation>
    </message>
    <message>
        <source>What did you talk about?</source>
        <translation>Waarover praatte je?</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>Wat deed je?</translation>
    </message>
    <message>
        <source>How long were you there?</source>
        <translation>Hoe lang was je er?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noteren</translation>
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
        <source>+ This often goes wrong here</source>
        <translation>+ Dit loopt hier vaak mis</translation>
    </message>
    <message>
        <source>+ How long, note</source>
        <translation>+ Duur, notitie</translation>
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
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>keys 1 to {n} · a guess will do</source>
        <translation>toetsen 1 tot {n} · schatten mag</translation>
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
        <source>what happens here?</source>
        <translation>wat is hier te doen?</translation>
    </message>
    <message>
        <source>does help work here?</source>
        <translation>lukt hulp hier?</translation>
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
        <source>Whose home it was is not kept here. It stands with your signal, if you make one.</source>
        <translation>Bij wie je was, staat hier niet. Dat staat bij je signaal, als je er een maakt.</translation>
    </message>
    <message>
        <source>people from {towns}</source>
        <translation>mensen uit {towns}</translation>
    </message>
    <message>
        <source>Address and opening hours are not noted yet.</source>
        <translation>Adres en openingsuren zijn nog niet genoteerd.</translation>
    </message>
    <message>
        <source>Fixed day: {day}</source>
        <translation>Vaste dag: {day}</translation>
    </message>
    <message>
        <source>Fixed days: {days}</source>
        <translation>Vaste dagen: {days}</translation>
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
        <source>How to get in</source>
        <translation>Hoe kom je binnen</translation>
    </message>
    <message>
        <source>for example: ground floor, no stairs</source>
        <translation>bijvoorbeeld: gelijkvloers, geen trap</translation>
    </message>
    <message>
        <source>People come from</source>
        <translation>Mensen komen uit</translation>
    </message>
    <message>
        <source>municipalities, with commas</source>
        <translation>gemeenten, met komma’s</translation>
    </message>
    <message>
        <source>I am there on</source>
        <translation>Ik ben er op</translation>
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
        <source>Places and visits</source>
        <translation>Vindplaatsen en bezoeken</translation>
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
        <source>{place}, {people}. You are done.</source>
        <translation>{place}, {people}. Je bent klaar.</translation>
    </message>
    <message>
        <source>The presence is taken away.</source>
        <translation>De aanwezigheid is weg.</translation>
    </message>
    <message>
        <source>{place} is saved.</source>
        <translation>{place} is bewaard.</translation>
    </message>
</context>
<context>
    <name>PlanCard</name>
    <message>
        <source>Plan something</source>
        <translation>Iets plannen</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>Wat is het?</translation>
    </message>
    <message>
        <source>What exactly?</source>
        <translation>Wat precies?</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Met wie</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Welke dag</translation>
    </message>
    <message>
        <source>What time</source>
        <translation>Hoe laat</translation>
    </message>
    <message>
        <source>need not, or: 14:30</source>
        <translation>hoeft niet, of: 14.30</translation>
    </message>
    <message>
        <source>To think of</source>
        <translation>Om aan te denken</translation>
    </message>
    <message>
        <source>for example: together with home care</source>
        <translation>bijvoorbeeld: samen met thuiszorg</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>stays hidden until you ask for it</source>
        <translation>blijft verborgen tot je het vraagt</translation>
    </message>
    <message>
        <source>the same day</source>
        <translation>dezelfde dag</translation>
    </message>
    <message>
        <source>the day before</source>
        <translation>de dag ervoor</translation>
    </message>
    <message>
        <source>a week before</source>
        <translation>een week ervoor</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Herinner mij</translation>
    </message>
    <message>
        <source>Put in my agenda</source>
        <translation>In mijn agenda</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nergens</translation>
    </message>
    <message>
        <source>at somebody&apos;s home</source>
        <translation>bij iemand thuis</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>What for?</source>
        <translation>Waarvoor?</translation>
    </message>
    <message>
        <source>Write an hour, for example 14:30.</source>
        <translation>Schrijf een uur, bijvoorbeeld 14.30.</translation>
    </message>
    <message>
        <source>Where do you go, or to whom?</source>
        <translation>Waar ga je heen, of naar wie?</translation>
    </message>
    <message>
        <source>What must not be forgotten?</source>
        <translation>Wat mag je niet vergeten?</translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation>Kies iemand uit de lijst.</translation>
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
    <name>Scorecard</name>
    <message>
        <source>What people tell you here. It stays with you; for a pattern, tell what often goes wrong.</source>
        <translation>Wat mensen jou hier vertellen. Het blijft bij jou. Loopt iets vaak mis? Meld dat dan.</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>Plan a visit</source>
        <translation>Bezoek plannen</translation>
    </message>
    <message>
        <source>To calendar, without names</source>
        <translation>Naar agenda, zonder namen</translation>
    </message>
    <message>
        <source>Last 4 weeks</source>
        <translation>Laatste 4 weken</translation>
    </message>
    <message>
        <source>A visit without a signal counts just as much.</source>
        <translation>Een bezoek zonder signaal telt even goed.</translation>
    </message>
    <message>
        <source>Your own week never leaves this laptop.</source>
        <translation>Jouw week verlaat deze laptop nooit.</translation>
    </message>
    <message>
        <source>brought people together once</source>
        <translation>1 keer mensen samengebracht</translation>
    </message>
    <message>
        <source>brought people together {n} times</source>
        <translation>{n} keer mensen samengebracht</translation>
    </message>
</context>
<context>
    <name>WeekTable</name>
    <message>
        <source>This week</source>
        <translation>Deze week</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>gepland</translation>
    </message>
    <message>
        <source>{place} and {n} more</source>
        <translation>{place} en {n} andere</translation>
    </message>
    <message>
        <source>nothing noted</source>
        <translation>niets genoteerd</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>niets gepland</translation>
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
        <source>key 1 ·</source>
        <translation>toets 1 ·</translation>
    </message>
    <message>
        <source>all {n} places</source>
        <translation>alle {n} plaatsen</translation>
    </message>
    <message>
        <source>all places</source>
        <translation>alle plaatsen</translation>
    </message>
    <message>
        <source>add a place</source>
        <translation>plaats toevoegen</translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>To calendar, without names: choose a folder</source>
        <translation>Naar agenda, zonder namen: kies een map</translation>
    </message>
    <message>
        <source>{file} only says ‘Vindplaats: visit’ and the hours. Open it in your calendar.</source>
        <translation>{file} zegt alleen ‘Vindplaats: bezoek’ en de uren. Open het in je agenda.</translation>
    </message>
    <message>
        <source>Others can look into this folder.</source>
        <translation>Anderen kunnen in deze map kijken.</translation>
    </message>
    <message>
        <source>This week at {place}</source>
        <translation>Deze week in {place}</translation>
    </message>
    <message>
        <source>This week in the neighbourhood</source>
        <translation>Deze week in de buurt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uur</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Nothing is planned this week.</source>
        <translation>Deze week is niets gepland.</translation>
    </message>
    <message>
        <source>Everybody is welcome. It costs nothing to come and look.</source>
        <translation>Iedereen is welkom. Komen kijken kost niets.</translation>
    </message>
    <message>
        <source>{hour}:00</source>
        <translation>{hour} u.</translation>
    </message>
    <message>
        <source>every {day}</source>
        <translation>elke {day}</translation>
    </message>
    <message>
        <source>Term of {who} at {recipient}</source>
        <translation>Termijn van {who} bij {recipient}</translation>
    </message>
    <message>
        <source>Back to {who}</source>
        <translation>Terug naar {who}</translation>
    </message>
    <message>
        <source>Home visit to {who}</source>
        <translation>Huisbezoek bij {who}</translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation>Huisbezoek</translation>
    </message>
</context>
</TS>
