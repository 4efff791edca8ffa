<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AboutForm</name>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Niet bekend</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>An interpreter is needed</source>
        <translation>Er is een tolk nodig</translation>
    </message>
    <message>
        <source>Codename</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>First name and name</source>
        <translation>Voornaam en naam</translation>
    </message>
    <message>
        <source>About how old</source>
        <translation>Hoe oud ongeveer</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geboortejaar</translation>
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
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Huishouden</translation>
    </message>
    <message>
        <source>Health fund</source>
        <translation>Ziekenfonds</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wie is het?</translation>
    </message>
    <message>
        <source>A codename is enough. The rest you ask only when it is needed.</source>
        <translation>Een roepnaam is genoeg. De rest vraag je pas als het nodig is.</translation>
    </message>
    <message>
        <source>Show the address</source>
        <translation>Adres tonen</translation>
    </message>
    <message>
        <source>Note an address</source>
        <translation>Adres noteren</translation>
    </message>
</context>
<context>
    <name>AdviceCard</name>
    <message>
        <source>Help that you discussed together</source>
        <translation>Hulp die jullie samen bekeken</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>Your advice</source>
        <translation>Jouw advies</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>Wat pleit ervoor</translation>
    </message>
    <message>
        <source>What speaks against it</source>
        <translation>Wat pleit ertegen</translation>
    </message>
    <message>
        <source>What the person decided</source>
        <translation>Wat de persoon besliste</translation>
    </message>
    <message>
        <source>Is a specialist needed? Only by way of the service.</source>
        <translation>Is een specialist nodig? Dat loopt altijd via de dienst.</translation>
    </message>
    <message>
        <source>6. How far must help go?</source>
        <translation>6. Hoe ver moet hulp gaan?</translation>
    </message>
    <message>
        <source>7. Advice and decision</source>
        <translation>7. Advies en beslissing</translation>
    </message>
    <message>
        <source>What {name} decided</source>
        <translation>Wat {name} besliste</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
</context>
<context>
    <name>AgreedCard</name>
    <message>
        <source>Understood the question</source>
        <translation>Begreep de vraag</translation>
    </message>
    <message>
        <source>Ask again on another day. A diagnosis is no reason to decide for somebody.</source>
        <translation>Vraag het een andere dag opnieuw. Een diagnose is geen reden om voor iemand te beslissen.</translation>
    </message>
    <message>
        <source>8. Read it out</source>
        <translation>8. Lees het voor</translation>
    </message>
    <message>
        <source>I read it out, and {name} says that it is right</source>
        <translation>Ik las het voor en {name} zegt dat het klopt</translation>
    </message>
    <message>
        <source>the trusted person</source>
        <translation>de vertrouwenspersoon</translation>
    </message>
    <message>
        <source>{who} was there too</source>
        <translation>{who} was er ook bij</translation>
    </message>
    <message>
        <source>Agreed on {day}.</source>
        <translation>Akkoord op {day}.</translation>
    </message>
    <message>
        <source>Something changed. Read it out again.</source>
        <translation>Er is iets veranderd. Lees het opnieuw voor.</translation>
    </message>
</context>
<context>
    <name>AutoForm</name>
    <message>
        <source>saved by itself at {time}</source>
        <translation>vanzelf bewaard om {time}</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Is this the same person?</source>
        <translation>Is dit dezelfde persoon?</translation>
    </message>
    <message>
        <source>Two partners are two persons.</source>
        <translation>Twee partners zijn twee personen.</translation>
    </message>
    <message>
        <source>What moves along</source>
        <translation>Wat verhuist mee</translation>
    </message>
    <message>
        <source>What must never be done to reach somebody stays forbidden. Lists are added up.</source>
        <translation>Wat nooit mag om iemand te bereiken, blijft verboden. Lijstjes worden samengevoegd.</translation>
    </message>
    <message>
        <source>Make one person of them</source>
        <translation>Maak er één persoon van</translation>
    </message>
    <message>
        <source>No, two persons</source>
        <translation>Nee, twee personen</translation>
    </message>
    <message>
        <source>Compare two persons</source>
        <translation>Twee personen vergelijken</translation>
    </message>
    <message>
        <source>Somebody at the same address or with the same surname is somebody else. Not sure? Ask.</source>
        <translation>Iemand op hetzelfde adres of met dezelfde familienaam is iemand anders. Niet zeker? Vraag het.</translation>
    </message>
    <message>
        <source>Show the addresses</source>
        <translation>Adressen tonen</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>Everything of {name} goes along: {signals}, requests, conversations, notes.</source>
        <translation>Alles van {name} gaat mee: {signals}, contactvragen, gesprekken, notities.</translation>
    </message>
    <message>
        <source>They are one person now.</source>
        <translation>Ze zijn nu één persoon.</translation>
    </message>
</context>
<context>
    <name>ConversationPage</name>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Opbergen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Conversation with {name}</source>
        <translation>Gesprek met {name}</translation>
    </message>
    <message>
        <source>saved by itself at {time}</source>
        <translation>vanzelf bewaard om {time}</translation>
    </message>
    <message>
        <source>The conversation is kept on this device.</source>
        <translation>Het gesprek is bewaard op dit toestel.</translation>
    </message>
    <message>
        <source>The conversation is put away.</source>
        <translation>Het gesprek is opgeborgen.</translation>
    </message>
</context>
<context>
    <name>CorrectCard</name>
    <message>
        <source>Put right what was sent</source>
        <translation>Verbeteren wat verstuurd is</translation>
    </message>
    <message>
        <source>Here on this device you put it right yourself, at ‘Who’, ‘Situation’ and the signal.</source>
        <translation>Hier op dit toestel verbeter je het zelf, bij ‘Wie’, ‘Situatie’ en het signaal.</translation>
    </message>
    <message>
        <source>Which request?</source>
        <translation>Welke contactvraag?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Nothing was sent that can be put right.</source>
        <translation>Er is niets verstuurd dat je kunt verbeteren.</translation>
    </message>
    <message>
        <source>Leave it in on purpose</source>
        <translation>Toch laten staan</translation>
    </message>
    <message>
        <source>Show precisely what leaves</source>
        <translation>Toon precies wat er vertrekt</translation>
    </message>
    <message>
        <source>Precisely this</source>
        <translation>Precies dit</translation>
    </message>
    <message>
        <source>I read this aloud, and the person agrees</source>
        <translation>Ik las dit voor, en de persoon gaat akkoord</translation>
    </message>
    <message>
        <source>Seal and send</source>
        <translation>Verzegelen en versturen</translation>
    </message>
    <message>
        <source>The service reads this beside the first words</source>
        <translation>De dienst leest dit naast de eerste woorden</translation>
    </message>
    <message>
        <source>{to}, {day}</source>
        <translation>{to}, {day}</translation>
    </message>
    <message>
        <source>{field}, until now</source>
        <translation>{field}, tot nu</translation>
    </message>
    <message>
        <source>{field}, from now on</source>
        <translation>{field}, voortaan</translation>
    </message>
    <message>
        <source>Nothing is different yet.</source>
        <translation>Er is nog niets anders.</translation>
    </message>
    <message>
        <source>Sealed. It leaves as soon as there is a connection.</source>
        <translation>Verzegeld. Vertrekt zodra er verbinding is.</translation>
    </message>
</context>
<context>
    <name>EraseCard</name>
    <message>
        <source>We erase what we may erase</source>
        <translation>We wissen wat we mogen wissen</translation>
    </message>
    <message>
        <source>The person asked this, and knows what stays</source>
        <translation>De persoon vroeg dit, en weet wat er blijft</translation>
    </message>
    <message>
        <source>Erase now</source>
        <translation>Nu wissen</translation>
    </message>
    <message>
        <source>This goes</source>
        <translation>Dit gaat weg</translation>
    </message>
    <message>
        <source>This stays, and why</source>
        <translation>Dit blijft, en waarom</translation>
    </message>
    <message>
        <source>Erased what may be erased.</source>
        <translation>Gewist wat gewist mag worden.</translation>
    </message>
</context>
<context>
    <name>Glance</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nieuw gesprek</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>All of this stays on this device.</source>
        <translation>Dit blijft allemaal op dit toestel.</translation>
    </message>
    <message>
        <source>Known twice? Looks like: {names}. Open to compare.</source>
        <translation>Dubbel gekend? Lijkt op: {names}. Open om te vergelijken.</translation>
    </message>
    <message>
        <source>Reins</source>
        <translation>Regie</translation>
    </message>
    <message>
        <source>Trusted person</source>
        <translation>Vertrouwenspersoon</translation>
    </message>
    <message>
        <source>What makes it hard</source>
        <translation>Wat maakt het moeilijk</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Wat veranderde</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Contactvraag</translation>
    </message>
</context>
<context>
    <name>KeepingSection</name>
    <message>
        <source>What is kept here</source>
        <translation>Wat hier bewaard wordt</translation>
    </message>
    <message>
        <source>What is asked?</source>
        <translation>Wat wordt gevraagd?</translation>
    </message>
    <message>
        <source>What do you keep about me?</source>
        <translation>Wat bewaar je over mij?</translation>
    </message>
    <message>
        <source>Make the report.</source>
        <translation>Maak het verslag.</translation>
    </message>
    <message>
        <source>That is not right</source>
        <translation>Dat klopt niet</translation>
    </message>
    <message>
        <source>Put right, also at who got it.</source>
        <translation>Verbeteren, ook bij wie het kreeg.</translation>
    </message>
    <message>
        <source>Do not use it further</source>
        <translation>Niet verder gebruiken</translation>
    </message>
    <message>
        <source>Nothing is sent, nothing erased.</source>
        <translation>Er vertrekt niets, er wordt niets gewist.</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Wis het</translation>
    </message>
    <message>
        <source>We erase what we may erase.</source>
        <translation>We wissen wat we mogen wissen.</translation>
    </message>
    <message>
        <source>Who got something?</source>
        <translation>Wie kreeg iets?</translation>
    </message>
    <message>
        <source>Kept until {day} unless there is new contact.</source>
        <translation>Bewaard tot en met {day}, tenzij er nieuw contact is.</translation>
    </message>
    <message>
        <source>Nothing of this is erased now: something is still running, or was asked.</source>
        <translation>Hiervan wordt nu niets gewist: er loopt nog iets, of het werd zo gevraagd.</translation>
    </message>
    <message>
        <source>Nobody outside this device.</source>
        <translation>Niemand buiten dit toestel.</translation>
    </message>
    <message>
        <source>Until when it is kept is announced on Vandaag before anything goes.</source>
        <translation>Tot wanneer we bewaren, lees je op Vandaag voor er iets weggaat.</translation>
    </message>
    <message>
        <source>Told what is kept, with a sheet, on {day}.</source>
        <translation>Verteld wat we bewaren, met een blad, op {day}.</translation>
    </message>
    <message>
        <source>Others told this. Say by {day} what you keep, and give sheet 1.</source>
        <translation>Dit komt van anderen. Zeg tegen {day} wat je bewaart, en geef blad 1.</translation>
    </message>
    <message>
        <source>No sheet given yet. Give sheet 1 at ‘Sheets’.</source>
        <translation>Nog geen blad gegeven. Geef blad 1, bij ‘Bladen’.</translation>
    </message>
    <message>
        <source>Not used further since {day}: nothing is sent and nothing is erased.</source>
        <translation>Niet verder gebruikt sinds {day}: er vertrekt niets en er wordt niets gewist.</translation>
    </message>
    <message>
        <source>{to}, {day}: {state}</source>
        <translation>{to}, {day}: {state}</translation>
    </message>
    <message>
        <source>put right {n} times</source>
        <translation>{n} keer verbeterd</translation>
    </message>
</context>
<context>
    <name>LadderField</name>
    <message>
        <source>Which help did you talk about? From light to strong.</source>
        <translation>Over welke hulp spraken jullie? Van licht naar zwaar.</translation>
    </message>
    <message>
        <source>Why is lighter help not enough?</source>
        <translation>Waarom is lichtere hulp niet genoeg?</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Nog niemand</translation>
    </message>
    <message>
        <source>Whoever you call by a codename in a signal stands here. Nobody else can see it.</source>
        <translation>Wie je in een signaal een roepnaam geeft, staat hier. Niemand anders kan dit zien.</translation>
    </message>
    <message>
        <source>New signal</source>
        <translation>Nieuw signaal</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gevonden</translation>
    </message>
    <message>
        <source>Try fewer letters, or a town or year of birth.</source>
        <translation>Probeer minder letters, of een gemeente of geboortejaar.</translation>
    </message>
    <message>
        <source>Codename</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>+ Person</source>
        <translation>+ Persoon</translation>
    </message>
    <message>
        <source>Pressing on</source>
        <translation>Aanklampend</translation>
    </message>
    <message>
        <source>Search in people… (Ctrl+K)</source>
        <translation>Zoeken in mensen… (Ctrl+K)</translation>
    </message>
    <message>
        <source>{n} found</source>
        <translation>{n} gevonden</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 persoon</translation>
    </message>
    <message>
        <source>{n} people</source>
        <translation>{n} mensen</translation>
    </message>
    <message>
        <source>request open</source>
        <translation>contactvraag loopt</translation>
    </message>
    <message>
        <source>What do you call this person?</source>
        <translation>Hoe noem je deze persoon?</translation>
    </message>
    <message>
        <source>{name} is added.</source>
        <translation>{name} is toegevoegd.</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>To the list</source>
        <translation>Naar de lijst</translation>
    </message>
    <message>
        <source>New signal</source>
        <translation>Nieuw signaal</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Onderdelen</translation>
    </message>
    <message>
        <source>This person is no longer here</source>
        <translation>Deze persoon is hier niet meer</translation>
    </message>
    <message>
        <source>Joined with somebody, or erased. Look in the list.</source>
        <translation>Samengevoegd met iemand, of gewist. Kijk in de lijst.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Call or go together</source>
        <translation>Zelf bellen of samen gaan</translation>
    </message>
    <message>
        <source>A service may get in touch</source>
        <translation>Een dienst mag contact opnemen</translation>
    </message>
    <message>
        <source>Come by again first</source>
        <translation>Eerst nog eens langskomen</translation>
    </message>
    <message>
        <source>Nothing, just a chat</source>
        <translation>Niets, alleen een babbel</translation>
    </message>
    <message>
        <source>2. What is going on?</source>
        <translation>2. Wat is er aan de hand?</translation>
    </message>
    <message>
        <source>3. What weighs most?</source>
        <translation>3. Wat weegt het meest?</translation>
    </message>
    <message>
        <source>4. What did {name} try already?</source>
        <translation>4. Wat probeerde {name} al?</translation>
    </message>
    <message>
        <source>5. What does {name} want?</source>
        <translation>5. Wat wil {name}?</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>The report</source>
        <translation>Het verslag</translation>
    </message>
    <message>
        <source>Who asks this?</source>
        <translation>Wie vraagt dit?</translation>
    </message>
    <message>
        <source>Yes, it may go along</source>
        <translation>Ja, het mag mee</translation>
    </message>
    <message>
        <source>No, or I do not know</source>
        <translation>Nee, of ik weet het niet</translation>
    </message>
    <message>
        <source>Is it safe to give along?</source>
        <translation>Is het veilig om mee te geven?</translation>
    </message>
    <message>
        <source>Strike these words too, with a comma between</source>
        <translation>Schrap ook deze woorden, met een komma ertussen</translation>
    </message>
    <message>
        <source>Make the report…</source>
        <translation>Maak het verslag…</translation>
    </message>
    <message>
        <source>The person, alone</source>
        <translation>De persoon, alleen</translation>
    </message>
    <message>
        <source>Everything, also part 2.</source>
        <translation>Alles, ook deel 2.</translation>
    </message>
    <message>
        <source>The person, with somebody there</source>
        <translation>De persoon, met iemand erbij</translation>
    </message>
    <message>
        <source>Without safe contact and what was seen.</source>
        <translation>Zonder veilig contact en wat er gezien is.</translation>
    </message>
    <message>
        <source>A representative or lawyer, with proof</source>
        <translation>Een vertegenwoordiger of advocaat, met bewijs</translation>
    </message>
    <message>
        <source>Somebody else: partner, family, a service</source>
        <translation>Iemand anders: partner, familie, een dienst</translation>
    </message>
    <message>
        <source>Nothing is given.</source>
        <translation>Je geeft niets.</translation>
    </message>
    <message>
        <source>Names of others that are known here are struck already. Read it first: is there a name that the program cannot know? Then write it here.</source>
        <translation>Namen van anderen die hier gekend zijn, zijn al geschrapt. Lees het eerst na: staat er een naam in die het programma niet kan kennen? Schrijf die dan hier.</translation>
    </message>
    <message>
        <source>Give nothing. Do not say whether you know this person. Ask the person alone, another time.</source>
        <translation>Geef niets. Zeg niet of je deze persoon kent. Vraag het de persoon een andere keer, alleen.</translation>
    </message>
    <message>
        <source>Is it the partner or family? Then not now: ask again, alone.</source>
        <translation>Is het de partner of familie? Dan nu niet: vraag het opnieuw, alleen.</translation>
    </message>
    <message>
        <source>Then it is not printed. Read it together on the screen, in a safe place.</source>
        <translation>Dan wordt het niet afgedrukt. Lees het samen op het scherm, op een veilige plek.</translation>
    </message>
</context>
<context>
    <name>RestrictCard</name>
    <message>
        <source>Do not use it further</source>
        <translation>Niet verder gebruiken</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Waarom?</translation>
    </message>
    <message>
        <source>From then on nothing of this person can be sent or handed over, and nothing is erased. What is kept stays, until the two of you lift it again.</source>
        <translation>Vanaf dan kan er over deze persoon niets verstuurd of overgedragen worden, en wordt er niets gewist. Wat er staat blijft, tot jullie het samen weer opheffen.</translation>
    </message>
    <message>
        <source>Use nothing further</source>
        <translation>Niets verder gebruiken</translation>
    </message>
    <message>
        <source>It may be used again</source>
        <translation>Het mag weer gebruikt worden</translation>
    </message>
    <message>
        <source>Nothing is used further.</source>
        <translation>Er wordt niets verder gebruikt.</translation>
    </message>
    <message>
        <source>It may be used again. Tell the person.</source>
        <translation>Het mag weer gebruikt worden. Zeg het de persoon.</translation>
    </message>
</context>
<context>
    <name>SignalsSection</name>
    <message>
        <source>Enter opens a signal or a request.</source>
        <translation>Enter opent een signaal of een contactvraag.</translation>
    </message>
    <message>
        <source>Note one with the button above.</source>
        <translation>Noteer er een met de knop hierboven.</translation>
    </message>
    <message>
        <source>Signals and requests</source>
        <translation>Signalen en contactvragen</translation>
    </message>
    <message>
        <source>No signal yet</source>
        <translation>Nog geen signaal</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Contactvragen</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
</context>
<context>
    <name>SituationForm</name>
    <message>
        <source>Who holds the reins?</source>
        <translation>Wie heeft de regie?</translation>
    </message>
    <message>
        <source>Which service takes the lead?</source>
        <translation>Welke dienst trekt?</translation>
    </message>
    <message>
        <source>Who else helps along?</source>
        <translation>Wie helpt nog mee?</translation>
    </message>
    <message>
        <source>Case manager, how to reach</source>
        <translation>Casemanager, hoe te bereiken</translation>
    </message>
    <message>
        <source>What makes it hard?</source>
        <translation>Wat maakt het moeilijk?</translation>
    </message>
    <message>
        <source>Few or no people to lean on</source>
        <translation>Weinig of geen mensen om op te steunen</translation>
    </message>
    <message>
        <source>Several kinds at once. That counts as multiple vulnerability.</source>
        <translation>Meerdere dingen tegelijk. Dat telt als meervoudig kwetsbaar.</translation>
    </message>
    <message>
        <source>+ {n} more</source>
        <translation>+ {n} meer</translation>
    </message>
    <message>
        <source>What changed in their life?</source>
        <translation>Wat veranderde er in het leven?</translation>
    </message>
    <message>
        <source>Groups that the person counts themself in</source>
        <translation>Groepen waar de persoon bij hoort</translation>
    </message>
    <message>
        <source>A service that leads does not decide for the person.</source>
        <translation>Een dienst die trekt, beslist niet in de plaats van de persoon.</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situatie</translation>
    </message>
    <message>
        <source>Only what you tick here. The program never puts anybody in a group.</source>
        <translation>Alleen wat jij aanduidt. Het programma deelt nooit iemand in een groep in.</translation>
    </message>
    <message>
        <source>Groups that {name} belongs to</source>
        <translation>Groepen waar {name} bij hoort</translation>
    </message>
</context>
<context>
    <name>SourceChoice</name>
    <message>
        <source>How do you know this? {about}</source>
        <translation>Hoe weet je dit? {about}</translation>
    </message>
</context>
<context>
    <name>TalksSection</name>
    <message>
        <source>Begin with what goes well. What you write stays on this device.</source>
        <translation>Begin met wat goed loopt. Wat je schrijft, blijft op dit toestel.</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>No conversation noted yet</source>
        <translation>Nog geen gesprek genoteerd</translation>
    </message>
    <message>
        <source>Return opens a conversation. Nothing of it can leave.</source>
        <translation>Enter opent een gesprek. Niets ervan kan vertrekken.</translation>
    </message>
    <message>
        <source>New conversation</source>
        <translation>Nieuw gesprek</translation>
    </message>
    <message>
        <source>read out and right</source>
        <translation>voorgelezen en akkoord</translation>
    </message>
</context>
<context>
    <name>TrustedForm</name>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Who is that for the person?</source>
        <translation>Wie is dat voor de persoon?</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Hoe te bereiken</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>Sinds wanneer</translation>
    </message>
    <message>
        <source>The person chose them</source>
        <translation>De persoon koos zelf</translation>
    </message>
    <message>
        <source>Sits in on talks</source>
        <translation>Is bij gesprekken aanwezig</translation>
    </message>
    <message>
        <source>May be told how it goes</source>
        <translation>Mag weten hoe het loopt</translation>
    </message>
    <message>
        <source>Who may speak by law?</source>
        <translation>Wie mag volgens de wet spreken?</translation>
    </message>
    <message>
        <source>Which proof did you see?</source>
        <translation>Welk bewijs zag je?</translation>
    </message>
    <message>
        <source>Trusted person</source>
        <translation>Vertrouwenspersoon</translation>
    </message>
    <message>
        <source>Representative by law</source>
        <translation>Wettelijke vertegenwoordiger</translation>
    </message>
    <message>
        <source>That is somebody else than a trusted person. Most people have none.</source>
        <translation>Dat is iemand anders dan een vertrouwenspersoon. De meeste mensen hebben er geen.</translation>
    </message>
    <message>
        <source>A trusted person helps and listens along, and never decides. {who} says yes or no alone. A partner or child does not interpret. If {name} could not speak freely, ask again, alone.</source>
        <translation>Een vertrouwenspersoon helpt en luistert mee, en beslist nooit. {who} zegt zelf ja of nee. Een partner of kind is geen tolk. Kon {name} niet vrij spreken? Vraag het opnieuw, alleen.</translation>
    </message>
    <message>
        <source>May consent, together with your supervisor.</source>
        <translation>Mag toestemmen, samen met je leidinggevende.</translation>
    </message>
    <message>
        <source>May not consent yet: note which proof you saw.</source>
        <translation>Mag nog niet toestemmen: noteer welk bewijs je zag.</translation>
    </message>
    <message>
        <source>May not consent here: an administrator over goods, a partner or a child. A diagnosis is no reason either: ask again on another day.</source>
        <translation>Mogen hier niet toestemmen: een bewindvoerder over goederen, een partner of een kind. Een diagnose is ook geen reden: vraag het een andere dag opnieuw.</translation>
    </message>
</context>
<context>
    <name>TwiceCard</name>
    <message>
        <source>Known twice?</source>
        <translation>Dubbel gekend?</translation>
    </message>
    <message>
        <source>Nobody else looks like this person.</source>
        <translation>Niemand anders lijkt op deze persoon.</translation>
    </message>
    <message>
        <source>Two partners are two persons.</source>
        <translation>Twee partners zijn twee personen.</translation>
    </message>
    <message>
        <source>Undo the latest joining</source>
        <translation>Laatste samenvoeging ongedaan maken</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>They are two persons again.</source>
        <translation>Het zijn weer twee personen.</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Two versions</source>
        <translation>Twee versies</translation>
    </message>
    <message>
        <source>Hand this over too…</source>
        <translation>Dit ook overdragen…</translation>
    </message>
    <message>
        <source>It may go here</source>
        <translation>Mag hier weg</translation>
    </message>
    <message>
        <source>This is how it is</source>
        <translation>Zo is het</translation>
    </message>
    <message>
        <source>A colleague follows this person now. You changed this after you handed it over, so your colleague does not know it yet.</source>
        <translation>Een collega volgt deze persoon nu. Dit veranderde je na de overdracht: je collega weet het nog niet.</translation>
    </message>
    <message>
        <source>{colleague} and you both changed this. Both are kept. Which one counts?</source>
        <translation>{colleague} en jij veranderden dit allebei. Beide zijn bewaard. Welke geldt?</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
    <message>
        <source>{now} (handed over as: {went})</source>
        <translation>{now} (overgedragen als: {went})</translation>
    </message>
    <message>
        <source>{field}: chosen on {day}. The other one was: {other}</source>
        <translation>{field}: gekozen op {day}. Het andere was: {other}</translation>
    </message>
</context>
<context>
    <name>field_sheets</name>
    <message>
        <source>Sheets</source>
        <translation>Bladen</translation>
    </message>
</context>
<context>
    <name>keeping</name>
    <message>
        <source>Figures without anybody: how many signals, about what.</source>
        <translation>Cijfers zonder iemand erin: hoeveel signalen, en waarover.</translation>
    </message>
    <message>
        <source>The Logboek keeps that something happened, as ‘name erased’: it proves what left.</source>
        <translation>Het Logboek bewaart dat er iets gebeurde, als ‘naam gewist’: dat bewijst wat er vertrok.</translation>
    </message>
    <message>
        <source>That there was a yes, without a name: the law asks that we can show that.</source>
        <translation>Dat er een ja was, zonder naam: de wet vraagt dat we dat kunnen tonen.</translation>
    </message>
    <message>
        <source>Copies of this device within reach go within a day.</source>
        <translation>Kopieën van dit toestel waar we aan kunnen, gaan binnen een dag weg.</translation>
    </message>
    <message>
        <source>What {to} received, they erase themselves. Ask it there.</source>
        <translation>Wat {to} kreeg, wissen zij zelf. Vraag het daar.</translation>
    </message>
    <message>
        <source>A file outside this program. Remove it yourself, by {day}.</source>
        <translation>Een bestand buiten dit programma. Verwijder het zelf, tegen {day}.</translation>
    </message>
    <message>
        <source>A request is still running. Does the person want to stop? Stop that first.</source>
        <translation>Er loopt nog een contactvraag. Wil de persoon stoppen? Stop die dan eerst.</translation>
    </message>
    <message>
        <source>The person asked to use nothing further and to erase nothing. Lift that first.</source>
        <translation>De persoon vroeg om niets verder te gebruiken en niets te wissen. Hef dat eerst op.</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>codename</source>
        <translation>roepnaam</translation>
    </message>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>year of birth</source>
        <translation>geboortejaar</translation>
    </message>
    <message>
        <source>municipality</source>
        <translation>gemeente</translation>
    </message>
    <message>
        <source>Looks alike in: {what}</source>
        <translation>Lijkt op elkaar: {what}</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situatie</translation>
    </message>
    <message>
        <source>Trusted person</source>
        <translation>Vertrouwenspersoon</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Gesprekken</translation>
    </message>
    <message>
        <source>Signals</source>
        <translation>Signalen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Beslissingen</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Afspraken</translation>
    </message>
    <message>
        <source>Help and papers</source>
        <translation>Hulp en papieren</translation>
    </message>
    <message>
        <source>Way to help</source>
        <translation>Toeleiden</translation>
    </message>
    <message>
        <source>Case-overleg</source>
        <translation>Case-overleg</translation>
    </message>
    <message>
        <source>Offers looked at</source>
        <translation>Samen bekeken</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>What we keep</source>
        <translation>Wat we bewaren</translation>
    </message>
</context>
<context>
    <name>rights_section</name>
    <message>
        <source>Rights</source>
        <translation>Rechten</translation>
    </message>
</context>
<context>
    <name>talk</name>
    <message>
        <source>What goes well, who helps already?</source>
        <translation>Wat loopt goed, wie helpt al?</translation>
    </message>
    <message>
        <source>Nothing of a conversation can leave this device.</source>
        <translation>Niets uit een gesprek kan dit toestel verlaten.</translation>
    </message>
</context>
<context>
    <name>told</name>
    <message>
        <source>Codename</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Geboortejaar</translation>
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
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>Huishouden</translation>
    </message>
    <message>
        <source>Health fund</source>
        <translation>Ziekenfonds</translation>
    </message>
    <message>
        <source>Trusted person</source>
        <translation>Vertrouwenspersoon</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Vertegenwoordiger</translation>
    </message>
</context>
<context>
    <name>two_versions</name>
    <message>
        <source>Who follows</source>
        <translation>Wie volgt op</translation>
    </message>
    <message>
        <source>How to reach</source>
        <translation>Hoe te bereiken</translation>
    </message>
    <message>
        <source>Own words in a signal</source>
        <translation>Eigen woorden in een signaal</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
</context>
</TS>
