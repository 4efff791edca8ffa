<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>GoingCard</name>
    <message>
        <source>How?</source>
        <translation>Hoe?</translation>
    </message>
    <message>
        <source>The steps and the moment…</source>
        <translation>De stappen en het moment…</translation>
    </message>
    <message>
        <source>How does {who} go?</source>
        <translation>Hoe gaat {who}?</translation>
    </message>
    <message>
        <source>Choose how. It stays on this device.</source>
        <translation>Kies hoe. Het blijft op dit toestel.</translation>
    </message>
    <message>
        <source>Noted with the person.</source>
        <translation>Genoteerd bij de persoon.</translation>
    </message>
</context>
<context>
    <name>HelpCard</name>
    <message>
        <source>Practical help</source>
        <translation>Praktische hulp</translation>
    </message>
    <message>
        <source>one tap notes it</source>
        <translation>één tik noteert het</translation>
    </message>
    <message>
        <source>Who helps here?</source>
        <translation>Wie helpt hier?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Paper to take along…</source>
        <translation>Verwijsbriefje…</translation>
    </message>
    <message>
        <source>No agreement with a helper in the area yet.</source>
        <translation>Nog geen afspraak met een helper in de buurt.</translation>
    </message>
    <message>
        <source>Agreements with helpers</source>
        <translation>Afspraken met helpers</translation>
    </message>
</context>
<context>
    <name>HelpSection</name>
    <message>
        <source>Noted: {help}.</source>
        <translation>Genoteerd: {help}.</translation>
    </message>
    <message>
        <source>Taken away.</source>
        <translation>Weggehaald.</translation>
    </message>
    <message>
        <source>It stands in your agenda too.</source>
        <translation>Het staat ook in je agenda.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Toegevoegd.</translation>
    </message>
    <message>
        <source>Done, also in your agenda.</source>
        <translation>Gedaan, ook in je agenda.</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>Genoteerd.</translation>
    </message>
</context>
<context>
    <name>HelperForm</name>
    <message>
        <source>Who helps?</source>
        <translation>Wie helpt?</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>With what?</source>
        <translation>Waarmee?</translation>
    </message>
    <message>
        <source>What is agreed?</source>
        <translation>Wat is afgesproken?</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>tot nader bericht</translation>
    </message>
    <message>
        <source>until a day</source>
        <translation>tot een dag</translation>
    </message>
    <message>
        <source>Until when?</source>
        <translation>Tot wanneer?</translation>
    </message>
    <message>
        <source>Until which day</source>
        <translation>Tot welke dag</translation>
    </message>
    <message>
        <source>Only who helps: an organisation, a shop, a volunteer. Never a person you help.</source>
        <translation>Alleen wie helpt: een organisatie, een winkel, een vrijwilliger. Nooit iemand die je helpt.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>It has stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>It holds again</source>
        <translation>Geldt weer</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>Nieuwe afspraak</translation>
    </message>
    <message>
        <source>This agreement no longer holds.</source>
        <translation>Deze afspraak geldt niet meer.</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wie is het?</translation>
    </message>
</context>
<context>
    <name>HelpersPage</name>
    <message>
        <source>New agreement</source>
        <translation>Nieuwe afspraak</translation>
    </message>
    <message>
        <source>Helpers in the area</source>
        <translation>Helpers in de buurt</translation>
    </message>
    <message>
        <source>No agreement yet</source>
        <translation>Nog geen afspraak</translation>
    </message>
    <message>
        <source>Who drives, gives clothes, lends a heater? Note who, what and until when.</source>
        <translation>Wie rijdt, geeft kleren, leent een kacheltje? Noteer wie, wat en tot wanneer.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gevonden</translation>
    </message>
    <message>
        <source>Try fewer letters, or a help like ‘transport’.</source>
        <translation>Typ minder letters, of een hulp zoals ‘vervoer’.</translation>
    </message>
    <message>
        <source>Search in helpers… (Ctrl+K)</source>
        <translation>Zoeken in helpers… (Ctrl+K)</translation>
    </message>
    <message>
        <source>over</source>
        <translation>voorbij</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot {day}</translation>
    </message>
    <message>
        <source>Kept: {name}.</source>
        <translation>Bewaard: {name}.</translation>
    </message>
    <message>
        <source>The agreement has stopped.</source>
        <translation>De afspraak is gestopt.</translation>
    </message>
    <message>
        <source>The agreement holds again.</source>
        <translation>De afspraak geldt weer.</translation>
    </message>
</context>
<context>
    <name>InformedCard</name>
    <message>
        <source>Information given</source>
        <translation>Informatie gegeven</translation>
    </message>
    <message>
        <source>sheets note themselves</source>
        <translation>bladen noteren zichzelf</translation>
    </message>
    <message>
        <source>What about?</source>
        <translation>Waarover?</translation>
    </message>
    <message>
        <source>Which information?</source>
        <translation>Welke informatie?</translation>
    </message>
    <message>
        <source>for example: the social tariff</source>
        <translation>bijvoorbeeld: het sociaal tarief</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>In which form</source>
        <translation>In welke vorm</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>Give a sheet…</source>
        <translation>Een blad meegeven…</translation>
    </message>
    <message>
        <source>Choose what it was about, or write it down.</source>
        <translation>Kies waarover het ging, of schrijf het op.</translation>
    </message>
</context>
<context>
    <name>LogCard</name>
    <message>
        <source>What you did</source>
        <translation>Wat je deed</translation>
    </message>
    <message>
        <source>Nothing noted yet</source>
        <translation>Nog niets genoteerd</translation>
    </message>
    <message>
        <source>Tap on a help, or note which information you gave.</source>
        <translation>Tik op een hulp, of noteer welke informatie je gaf.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers together</source>
        <translation>Papieren samen</translation>
    </message>
    <message>
        <source>no copies</source>
        <translation>geen kopieën</translation>
    </message>
    <message>
        <source>Which form?</source>
        <translation>Welk formulier?</translation>
    </message>
    <message>
        <source>for example: rent support</source>
        <translation>bijvoorbeeld: huurpremie</translation>
    </message>
    <message>
        <source>With whom?</source>
        <translation>Met wie?</translation>
    </message>
    <message>
        <source>need not</source>
        <translation>hoeft niet</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>geen dag</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>over een week</translation>
    </message>
    <message>
        <source>another day</source>
        <translation>een andere dag</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Tegen wanneer?</translation>
    </message>
    <message>
        <source>Which day</source>
        <translation>Welke dag</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Nothing to fill in. What has a day stands in your agenda too.</source>
        <translation>Niets in te vullen. Wat een dag heeft, staat ook in je agenda.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gedaan</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Which form is it?</source>
        <translation>Welk formulier is het?</translation>
    </message>
    <message>
        <source>Not done yet</source>
        <translation>Nog niet gedaan</translation>
    </message>
</context>
<context>
    <name>PressingCard</name>
    <message>
        <source>Assertive approach</source>
        <translation>Aanklampend werken</translation>
    </message>
    <message>
        <source>only with a reason</source>
        <translation>alleen met een reden</translation>
    </message>
    <message>
        <source>You go on although nobody asked you to. Write down why. Show it to your supervisor.</source>
        <translation>Je blijft gaan, ook al vroeg niemand het. Schrijf op waarom. Toon het aan je leidinggevende.</translation>
    </message>
    <message>
        <source>Look at the reason again</source>
        <translation>De reden opnieuw bekijken</translation>
    </message>
    <message>
        <source>Stop pressing on</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Why can it not be otherwise?</source>
        <translation>Waarom kan het niet anders?</translation>
    </message>
    <message>
        <source>Stays on this device.</source>
        <translation>Blijft op dit toestel.</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>over een week</translation>
    </message>
    <message>
        <source>in two weeks</source>
        <translation>over twee weken</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>over een maand</translation>
    </message>
    <message>
        <source>When do you look at the reason again?</source>
        <translation>Wanneer bekijk je de reden opnieuw?</translation>
    </message>
    <message>
        <source>Press on, with this reason</source>
        <translation>Aanklampen, met deze reden</translation>
    </message>
    <message>
        <source>Everybody with whom you press on</source>
        <translation>Iedereen bij wie je aanklampt</translation>
    </message>
    <message>
        <source>Without a reason you do not press on. Write down why.</source>
        <translation>Zonder reden klamp je niet aan. Schrijf op waarom.</translation>
    </message>
    <message>
        <source>Pressing on since {day}</source>
        <translation>Aanklampend sinds {day}</translation>
    </message>
    <message>
        <source>Look at it again on {day}.</source>
        <translation>Opnieuw bekijken op {day}.</translation>
    </message>
    <message>
        <source>Look at it again now: does the reason still hold?</source>
        <translation>Bekijk het nu opnieuw: klopt de reden nog?</translation>
    </message>
    <message>
        <source>Not shown to your supervisor yet.</source>
        <translation>Nog niet getoond aan je leidinggevende.</translation>
    </message>
    <message>
        <source>Your supervisor saw this on {day}.</source>
        <translation>Je leidinggevende zag dit op {day}.</translation>
    </message>
</context>
<context>
    <name>PressingPage</name>
    <message>
        <source>Nobody sees this list unless you show it. A handover does not take the reason along.</source>
        <translation>Niemand ziet deze lijst, tenzij jij ze toont. Een overdracht neemt de reden niet mee.</translation>
    </message>
    <message>
        <source>Pressing on</source>
        <translation>Aanklampend</translation>
    </message>
    <message>
        <source>You press on with nobody</source>
        <translation>Je klampt bij niemand aan</translation>
    </message>
    <message>
        <source>When it must, note the reason on the page of the person, under ‘Way to help’.</source>
        <translation>Moet het toch? Noteer de reden op de pagina van de persoon, bij ‘Toeleiden’.</translation>
    </message>
    <message>
        <source>To the people</source>
        <translation>Naar de mensen</translation>
    </message>
    <message>
        <source>To the person</source>
        <translation>Naar de persoon</translation>
    </message>
    <message>
        <source>Hand over to a colleague…</source>
        <translation>Overdragen aan een collega…</translation>
    </message>
    <message>
        <source>Shown to my supervisor</source>
        <translation>Getoond aan mijn leidinggevende</translation>
    </message>
    <message>
        <source>look again</source>
        <translation>opnieuw bekijken</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>niet getoond</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>getoond</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Sinds {day}</translation>
    </message>
    <message>
        <source>Look at the reason again on {day}.</source>
        <translation>Bekijk de reden opnieuw op {day}.</translation>
    </message>
    <message>
        <source>The reason had to be looked at again on {day}. Does it still hold?</source>
        <translation>De reden moest opnieuw bekeken worden op {day}. Klopt ze nog?</translation>
    </message>
    <message>
        <source>Your supervisor has not seen this reason yet.</source>
        <translation>Je leidinggevende zag deze reden nog niet.</translation>
    </message>
    <message>
        <source>Your supervisor saw this on {day}.</source>
        <translation>Je leidinggevende zag dit op {day}.</translation>
    </message>
    <message>
        <source>Noted that your supervisor saw it.</source>
        <translation>Genoteerd dat je leidinggevende het zag.</translation>
    </message>
</context>
<context>
    <name>WarmCard</name>
    <message>
        <source>Warm handover</source>
        <translation>Warme overdracht</translation>
    </message>
    <message>
        <source>nothing leaves</source>
        <translation>er vertrekt niets</translation>
    </message>
    <message>
        <source>How does the person get there?</source>
        <translation>Hoe geraakt de persoon er?</translation>
    </message>
    <message>
        <source>To which service?</source>
        <translation>Naar welke dienst?</translation>
    </message>
    <message>
        <source>for example: social service</source>
        <translation>bijvoorbeeld: sociale dienst</translation>
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
        <translation>hoeft niet, of: 14:30</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>To remember</source>
        <translation>Om te onthouden</translation>
    </message>
    <message>
        <source>Stays on this device.</source>
        <translation>Blijft op dit toestel.</translation>
    </message>
    <message>
        <source>It happened</source>
        <translation>Het is gebeurd</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>Choose how. The steps to go through together appear then.</source>
        <translation>Kies hoe. Dan verschijnen de stappen die je samen overloopt.</translation>
    </message>
    <message>
        <source>What is ready?</source>
        <translation>Wat is klaar?</translation>
    </message>
    <message>
        <source>Write an hour, for example 14:30.</source>
        <translation>Schrijf een uur, bijvoorbeeld 14:30.</translation>
    </message>
    <message>
        <source>Not over yet</source>
        <translation>Nog niet voorbij</translation>
    </message>
</context>
<context>
    <name>WarmSection</name>
    <message>
        <source>Another way to a service</source>
        <translation>Nog een dienst</translation>
    </message>
    <message>
        <source>Handed over before</source>
        <translation>Overzicht</translation>
    </message>
    <message>
        <source>over</source>
        <translation>voorbij</translation>
    </message>
    <message>
        <source>{n} ready</source>
        <translation>{n} klaar</translation>
    </message>
    <message>
        <source>saved by itself at {time}</source>
        <translation>vanzelf bewaard om {time}</translation>
    </message>
    <message>
        <source>It happened. Ask once how it went.</source>
        <translation>Gebeurd. Vraag nog eens hoe het ging.</translation>
    </message>
    <message>
        <source>Not over yet.</source>
        <translation>Nog niet voorbij.</translation>
    </message>
    <message>
        <source>Taken away.</source>
        <translation>Weggehaald.</translation>
    </message>
    <message>
        <source>Noted. It comes back on your agenda.</source>
        <translation>Genoteerd. Het komt terug in je agenda.</translation>
    </message>
    <message>
        <source>You no longer press on.</source>
        <translation>Je klampt niet meer aan.</translation>
    </message>
</context>
<context>
    <name>WorryPage</name>
    <message>
        <source>Write no name and no address of the other here or elsewhere. Nothing leaves.</source>
        <translation>Schrijf geen naam en geen adres van die ander op, hier niet en elders niet. Er vertrekt niets.</translation>
    </message>
    <message>
        <source>Somebody worries about a person who is not here.</source>
        <translation>Iemand is bezorgd om een ander, die er niet bij is.</translation>
    </message>
    <message>
        <source>Give a card along…</source>
        <translation>Een kaart meegeven…</translation>
    </message>
    <message>
        <source>Plan a visit…</source>
        <translation>Een bezoek plannen…</translation>
    </message>
    <message>
        <source>Make a structural signal…</source>
        <translation>Structureel signaal maken…</translation>
    </message>
    <message>
        <source>Danger? Call first</source>
        <translation>Gevaar? Bel eerst</translation>
    </message>
    <message>
        <source>What did you do?</source>
        <translation>Wat deed je?</translation>
    </message>
    <message>
        <source>Back to the signal</source>
        <translation>Terug naar het signaal</translation>
    </message>
    <message>
        <source>Note it, without a name</source>
        <translation>Noteren, zonder naam</translation>
    </message>
    <message>
        <source>Worried about somebody else</source>
        <translation>Bezorgd om iemand anders</translation>
    </message>
    <message>
        <source>After that</source>
        <translation>Daarna</translation>
    </message>
    <message>
        <source>Advise who worries</source>
        <translation>Geef raad aan wie bezorgd is</translation>
    </message>
    <message>
        <source>Ring the bell once. Say that you worry, and that you are there.</source>
        <translation>Bel eens aan. Zeg dat je bezorgd bent, en dat je er bent.</translation>
    </message>
    <message>
        <source>Ask: may somebody come along? Only the other decides.</source>
        <translation>Vraag: mag er iemand langskomen? Alleen die ander beslist.</translation>
    </message>
    <message>
        <source>Tell where one can walk in, and give a card with your number.</source>
        <translation>Zeg waar je kan binnenlopen, en geef een kaart met jouw nummer.</translation>
    </message>
    <message>
        <source>Go by yourself</source>
        <translation>Ga zelf eens langs</translation>
    </message>
    <message>
        <source>Be in the street or the house, without saying who worried.</source>
        <translation>Wees in de straat of het huis, zonder te zeggen wie bezorgd was.</translation>
    </message>
    <message>
        <source>Get to know the other first. Then ask what they want.</source>
        <translation>Leer die ander eerst kennen. Vraag dan wat die wil.</translation>
    </message>
    <message>
        <source>Write ‘a round in the street’ in your agenda, not a name.</source>
        <translation>Schrijf ‘ronde in de straat’ in je agenda, geen naam.</translation>
    </message>
    <message>
        <source>Does it happen more often?</source>
        <translation>Gebeurt het vaker?</translation>
    </message>
    <message>
        <source>Several people in one street or building: that is a structural signal.</source>
        <translation>Meer mensen in één straat of gebouw: dat is een structureel signaal.</translation>
    </message>
    <message>
        <source>It is about what goes wrong, never about one person.</source>
        <translation>Het gaat over wat er misloopt, nooit over één persoon.</translation>
    </message>
    <message>
        <source>Unsure? Ask your supervisor for advice, without a name.</source>
        <translation>Twijfel je? Vraag raad aan je leidinggevende, zonder naam.</translation>
    </message>
    <message>
        <source>Noted, without a name.</source>
        <translation>Genoteerd, zonder naam.</translation>
    </message>
    <message>
        <source>Choose first what you did.</source>
        <translation>Kies eerst wat je deed.</translation>
    </message>
</context>
<context>
    <name>YouthCard</name>
    <message>
        <source>Written down on {day}. Check number and hours before you give them.</source>
        <translation>Opgeschreven op {day}. Kijk nummer en uren na voor je ze geeft.</translation>
    </message>
</context>
<context>
    <name>journal</name>
    <message>
        <source>Other paper</source>
        <translation>Ander papier</translation>
    </message>
    <message>
        <source>Sheet given</source>
        <translation>Blad meegegeven</translation>
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
        <source>to do</source>
        <translation>te doen</translation>
    </message>
</context>
</TS>
