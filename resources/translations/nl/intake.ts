<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>AccessCard</name>
    <message>
        <source>Who asks?</source>
        <translation>Wie vraagt het?</translation>
    </message>
    <message>
        <source>Paper in the hand is safe for this person</source>
        <translation>Een blad meegeven is veilig voor deze persoon</translation>
    </message>
    <message>
        <source>Print what we received…</source>
        <translation>Afdrukken wat we kregen…</translation>
    </message>
    <message>
        <source>Or: what do we hold of this person?</source>
        <translation>Of: wat bewaren we over deze persoon?</translation>
    </message>
    <message>
        <source>The person, alone</source>
        <translation>De persoon, alleen</translation>
    </message>
    <message>
        <source>The person, with somebody beside them</source>
        <translation>De persoon, met iemand erbij</translation>
    </message>
    <message>
        <source>A representative by law, with proof</source>
        <translation>Een wettelijke vertegenwoordiger, met bewijs</translation>
    </message>
    <message>
        <source>Somebody else: partner, family, another service</source>
        <translation>Iemand anders: partner, familie, een andere dienst</translation>
    </message>
    <message>
        <source>Give nothing, and do not say whether this person is known here.</source>
        <translation>Geef niets, en zeg niet of deze persoon hier gekend is.</translation>
    </message>
</context>
<context>
    <name>ActionsCard</name>
    <message>
        <source>What do you do with it?</source>
        <translation>Wat doe je ermee?</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Meer…</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Ongedaan gemaakt.</translation>
    </message>
    <message>
        <source>This was withdrawn. Do not make contact any more.</source>
        <translation>Dit is ingetrokken. Neem geen contact meer op.</translation>
    </message>
    <message>
        <source>The sender follows up from here.</source>
        <translation>De afzender volgt verder op.</translation>
    </message>
    <message>
        <source>The next service has it now.</source>
        <translation>De volgende dienst heeft het nu.</translation>
    </message>
    <message>
        <source>Nothing more to do here.</source>
        <translation>Hier is niets meer te doen.</translation>
    </message>
    <message>
        <source>{worker} has your question. Your term stands still.</source>
        <translation>{worker} heeft je vraag. Jullie termijn staat stil.</translation>
    </message>
    <message>
        <source>{person} wants to stop…</source>
        <translation>{person} wil stoppen…</translation>
    </message>
    <message>
        <source>Your colleague is away. Do you take it over?</source>
        <translation>Je collega is afwezig. Neem je over?</translation>
    </message>
    <message>
        <source>A colleague follows this up. Do you take it over?</source>
        <translation>Een collega volgt dit op. Neem je over?</translation>
    </message>
</context>
<context>
    <name>AskPanel</name>
    <message>
        <source>What do you ask {worker}?</source>
        <translation>Wat vraag je aan {worker}?</translation>
    </message>
    <message>
        <source>Which question</source>
        <translation>Welke vraag</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Vragen</translation>
    </message>
    <message>
        <source>One question at a time, and no words of your own. Your term stands still until then.</source>
        <translation>Eén vraag tegelijk, zonder eigen woorden. Tot het antwoord staat jullie termijn stil.</translation>
    </message>
    <message>
        <source>{worker} reads: “{question}” Your term stands still until the answer comes.</source>
        <translation>{worker} leest: ‘{question}’ Tot het antwoord staat jullie termijn stil.</translation>
    </message>
    <message>
        <source>{person} did not agree that {worker} hears how it goes, and a question would tell that. Is too much unclear? Then give it back: “te weinig informatie”. {worker} reads only that it came back.</source>
        <translation>{person} sprak niet af dat {worker} hoort hoe het gaat, en een vraag zou dat zeggen. Is te veel onduidelijk? Geef het dan terug: ‘te weinig informatie’. {worker} leest alleen dat het terug is.</translation>
    </message>
</context>
<context>
    <name>AttemptPanel</name>
    <message>
        <source>How did you try?</source>
        <translation>Hoe probeerde je het?</translation>
    </message>
    <message>
        <source>Only your colleagues see how. {worker} hears only: an attempt.</source>
        <translation>Alleen je collega&apos;s zien hoe. {worker} hoort alleen: een poging.</translation>
    </message>
    <message>
        <source>Only your colleagues see how.</source>
        <translation>Alleen je collega&apos;s zien hoe.</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Op welke dag</translation>
    </message>
    <message>
        <source>The person asked: {do_not}. Press this only if it happened all the same.</source>
        <translation>De persoon vroeg: {do_not}. Kies dit alleen als het toch gebeurd is.</translation>
    </message>
</context>
<context>
    <name>ClosePanel</name>
    <message>
        <source>How did it end?</source>
        <translation>Hoe liep het af?</translation>
    </message>
    <message>
        <source>After this it stands under Over. Do you refuse it yourself? Then give it back.</source>
        <translation>Daarna staat het bij Voorbij. Kan jullie dienst het niet opnemen? Geef het dan terug.</translation>
    </message>
    <message>
        <source>Help has started</source>
        <translation>Er is hulp gestart</translation>
    </message>
    <message>
        <source>The help itself stays in your own file.</source>
        <translation>Welke hulp, dat blijft in jullie eigen dossier.</translation>
    </message>
    <message>
        <source>The person wants no help</source>
        <translation>De persoon wil geen hulp</translation>
    </message>
    <message>
        <source>That is fine. The choice is respected.</source>
        <translation>Dat is goed. De keuze wordt gerespecteerd.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Afronden</translation>
    </message>
</context>
<context>
    <name>DetailCard</name>
    <message>
        <source>Request</source>
        <translation>Contactvraag</translation>
    </message>
    <message>
        <source>What the request says</source>
        <translation>Wat de contactvraag zegt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat er gebeurde</translation>
    </message>
</context>
<context>
    <name>DossierPage</name>
    <message>
        <source>Choose a request first</source>
        <translation>Kies eerst een contactvraag</translation>
    </message>
    <message>
        <source>Open a request in the mailbox. On top stands the button that leads here.</source>
        <translation>Open een contactvraag in het postvak. Bovenaan staat de knop die naar hier leidt.</translation>
    </message>
    <message>
        <source>To the mailbox</source>
        <translation>Naar het postvak</translation>
    </message>
    <message>
        <source>2. How?</source>
        <translation>2. Hoe?</translation>
    </message>
    <message>
        <source>How?</source>
        <translation>Hoe?</translation>
    </message>
    <message>
        <source>It is in our own dossier</source>
        <translation>Dit staat in ons dossier</translation>
    </message>
    <message>
        <source>Back to the request</source>
        <translation>Terug naar de contactvraag</translation>
    </message>
    <message>
        <source>a request without a name</source>
        <translation>iemand zonder naam</translation>
    </message>
    <message>
        <source>{title}: {name}</source>
        <translation>{title}: {name}</translation>
    </message>
    <message>
        <source>Kept as {name}. It goes on {day}.</source>
        <translation>Bewaard als {name}. Het gaat weg op {day}.</translation>
    </message>
</context>
<context>
    <name>FieldsCard</name>
    <message>
        <source>1. What do you take over?</source>
        <translation>1. Wat neem je over?</translation>
    </message>
    <message>
        <source>What must not be done always goes along.</source>
        <translation>Wat niet mag, gaat altijd mee.</translation>
    </message>
    <message>
        <source>Tick nothing</source>
        <translation>Vink alles af</translation>
    </message>
    <message>
        <source>Tick everything</source>
        <translation>Vink alles aan</translation>
    </message>
</context>
<context>
    <name>GiveBackPanel</name>
    <message>
        <source>Why do you give it back?</source>
        <translation>Waarom geef je terug?</translation>
    </message>
    <message>
        <source>Yes, the sender may know this reason.</source>
        <translation>Ja, de afzender mag deze reden weten.</translation>
    </message>
    <message>
        <source>What could be tried instead? (not required)</source>
        <translation>Wat kan wel? (hoeft niet)</translation>
    </message>
    <message>
        <source>+ {n} more</source>
        <translation>+ {n} meer</translation>
    </message>
    <message>
        <source>For your own mailbox; this does not travel</source>
        <translation>Voor jullie eigen postvak; dit vertrekt niet</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Teruggeven</translation>
    </message>
    <message>
        <source>After this it goes by itself to the service that {person} agreed comes next.</source>
        <translation>Daarna gaat het vanzelf naar de dienst die {person} als volgende afsprak.</translation>
    </message>
    <message>
        <source>Does the person want no help? Then choose Close.</source>
        <translation>Wil de persoon zelf geen hulp? Kies dan Afronden.</translation>
    </message>
    <message>
        <source>It says something about {person}. It travels only if you say yes.</source>
        <translation>Ze zegt iets over {person}. Ze gaat alleen mee als jij ja zegt.</translation>
    </message>
    <message>
        <source>This reason tells something.</source>
        <translation>Deze reden verklapt iets.</translation>
    </message>
</context>
<context>
    <name>HandOnPanel</name>
    <message>
        <source>Who goes on with it?</source>
        <translation>Wie gaat ermee verder?</translation>
    </message>
    <message>
        <source>{worker} hears no name of a colleague.</source>
        <translation>{worker} hoort geen naam van een collega.</translation>
    </message>
    <message>
        <source>Whoever can</source>
        <translation>Wie kan</translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>{colleague} (away until {day})</source>
        <translation>{colleague} (afwezig tot en met {day})</translation>
    </message>
    <message>
        <source>It stands under New again, for everybody. The term starts anew.</source>
        <translation>Het staat weer bij Nieuw, voor iedereen. De termijn begint opnieuw.</translation>
    </message>
    <message>
        <source>{colleague} sees it on top. It is theirs once they take it up.</source>
        <translation>{colleague} ziet het bovenaan. Wie het opneemt, heeft het.</translation>
    </message>
    <message>
        <source>{colleague} sees it on top. Until they take it up, it stays yours.</source>
        <translation>{colleague} ziet het bovenaan. Tot iemand het opneemt, blijft het van jou.</translation>
    </message>
</context>
<context>
    <name>HowCard</name>
    <message>
        <source>How it goes</source>
        <translation>Zo gaat het</translation>
    </message>
    <message>
        <source>Somebody says yes.</source>
        <translation>Iemand zegt ja.</translation>
    </message>
    <message>
        <source>An outreach worker sends what the person agreed to, to you only.</source>
        <translation>Een outreachwerker stuurt waar de persoon ja op zei, alleen naar jullie.</translation>
    </message>
    <message>
        <source>You take it up.</source>
        <translation>Jij neemt op.</translation>
    </message>
    <message>
        <source>Colleagues see that you follow it up. The term stands beside the name.</source>
        <translation>Collega&apos;s zien dat jij het opvolgt. De termijn staat naast de naam.</translation>
    </message>
    <message>
        <source>You look for contact.</source>
        <translation>Je zoekt contact.</translation>
    </message>
    <message>
        <source>As the person asked: the red line says what not to do.</source>
        <translation>Zoals de persoon het vroeg: de rode lijn zegt wat je niet mag doen.</translation>
    </message>
    <message>
        <source>You close it or give it back.</source>
        <translation>Je rondt af of geeft terug.</translation>
    </message>
    <message>
        <source>The sender hears how far it is, never what the help is.</source>
        <translation>De afzender hoort hoe ver het staat, nooit welke hulp het is.</translation>
    </message>
    <message>
        <source>Nobody is forgotten: what has no owner keeps a term, and comes back.</source>
        <translation>Niemand wordt vergeten: zolang niemand iets opneemt, loopt er een termijn, en daarna komt het terug.</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>My requests</source>
        <translation>Mijn contactvragen</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postvak</translation>
    </message>
    <message>
        <source>Choose a request on the left.</source>
        <translation>Kies links een contactvraag.</translation>
    </message>
    <message>
        <source>The oldest term stands on top. With n and p you go to the next and the previous one.</source>
        <translation>De oudste termijn staat bovenaan. Met n en p ga je naar de volgende en de vorige.</translation>
    </message>
    <message>
        <source>Open the first</source>
        <translation>Open de eerste</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Search in requests… (Ctrl+K)</source>
        <translation>Zoeken in contactvragen… (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>InvitedPage</name>
    <message>
        <source>Case-overleg</source>
        <translation>Case-overleg</translation>
    </message>
    <message>
        <source>No case-overleg yet</source>
        <translation>Nog geen case-overleg</translation>
    </message>
    <message>
        <source>When a worker asks several services together around one person, it stands here. You tick which moments you can; afterwards you read only what was agreed.</source>
        <translation>Vraagt een werker meer diensten samen rond één persoon, dan staat het hier. Je vinkt aan wanneer je kan. Nadien lees je alleen wat is afgesproken.</translation>
    </message>
    <message>
        <source>Sealed. It leaves as soon as there is a connection.</source>
        <translation>Verzegeld. Vertrekt zodra er verbinding is.</translation>
    </message>
    <message>
        <source>Stopped, and erased here. Who asked hears that it stopped, and no more.</source>
        <translation>Gestopt, en hier gewist. Wie het vroeg, hoort alleen dat het gestopt is.</translation>
    </message>
</context>
<context>
    <name>InvitedView</name>
    <message>
        <source>To calendar, no names</source>
        <translation>Naar agenda, zonder namen</translation>
    </message>
    <message>
        <source>The person wants to stop…</source>
        <translation>De persoon wil stoppen…</translation>
    </message>
    <message>
        <source>It has ended. What you had read of it is erased on every device of this mailbox.</source>
        <translation>Het is gestopt. Wat je ervan las, is gewist op elk toestel van dit postvak.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Wat gevraagd is</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Wat is afgesproken</translation>
    </message>
    <message>
        <source>Does the person want to stop?</source>
        <translation>Wil de persoon stoppen?</translation>
    </message>
    <message>
        <source>Yes, stop</source>
        <translation>Ja, stop</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>Nee, ga verder</translation>
    </message>
    <message>
        <source>Nothing else of what was said is written down.</source>
        <translation>Verder is niets opgeschreven van wat er gezegd is.</translation>
    </message>
    <message>
        <source>What came in is erased here, and who asked hears that it stopped. The other services go on. This cannot be undone.</source>
        <translation>Wat binnenkwam, wordt hier gewist. Wie het vroeg, hoort dat het gestopt is. De andere diensten gaan voort. Dit kan je niet ongedaan maken.</translation>
    </message>
    <message>
        <source>Case-overleg for {who}</source>
        <translation>Case-overleg voor {who}</translation>
    </message>
    <message>
        <source>Case-overleg</source>
        <translation>Case-overleg</translation>
    </message>
    <message>
        <source>The moment is fixed.</source>
        <translation>Het moment ligt vast.</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Wie vraagt het</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>De persoon</translation>
    </message>
    <message>
        <source>Who is asked</source>
        <translation>Wie is gevraagd</translation>
    </message>
    <message>
        <source>Why this may</source>
        <translation>Waarom mag dit</translation>
    </message>
    <message>
        <source>The person said yes, to each service apart</source>
        <translation>De persoon zei ja, aan elke dienst apart</translation>
    </message>
    <message>
        <source>holds until {day} · then it is erased here</source>
        <translation>geldt tot en met {day} · dan wordt het hier gewist</translation>
    </message>
</context>
<context>
    <name>MomentsCard</name>
    <message>
        <source>Which moments can somebody of you?</source>
        <translation>Op welke momenten kan iemand van jullie?</translation>
    </message>
    <message>
        <source>Send the answer</source>
        <translation>Antwoord versturen</translation>
    </message>
    <message>
        <source>Can you at none of these? Then send it like this: the worker looks for another way.</source>
        <translation>Kan het op geen enkel moment? Verstuur het dan zo. De werker zoekt een andere weg.</translation>
    </message>
    <message>
        <source>Only who asks reads it, and your colleagues. Nobody is named.</source>
        <translation>Alleen wie het vraagt leest dit, en je collega’s. Er staat geen naam bij.</translation>
    </message>
    <message>
        <source>Sent like this. Change a tick to answer anew: the last answer counts.</source>
        <translation>Zo verstuurd. Verander een vinkje om opnieuw te antwoorden. Het laatste antwoord telt.</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>What the request says</source>
        <translation>Wat de contactvraag zegt</translation>
    </message>
</context>
<context>
    <name>ProposePanel</name>
    <message>
        <source>When can the first talk be?</source>
        <translation>Wanneer kan het eerste gesprek?</translation>
    </message>
    <message>
        <source>{worker} hears the moment and the kind of place, and asks {person}.</source>
        <translation>{worker} hoort het moment en de soort plaats, en vraagt het aan {person}.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>What kind of place</source>
        <translation>Wat voor plaats</translation>
    </message>
    <message>
        <source>This moment has passed. Choose a later one.</source>
        <translation>Dit moment is voorbij. Kies een later.</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Voorstellen</translation>
    </message>
</context>
<context>
    <name>ReferPanel</name>
    <message>
        <source>Referred to what kind of service?</source>
        <translation>Naar welk soort dienst?</translation>
    </message>
    <message>
        <source>+ {n} more</source>
        <translation>+ {n} meer</translation>
    </message>
    <message>
        <source>Look again when?</source>
        <translation>Wanneer kijk je opnieuw?</translation>
    </message>
    <message>
        <source>Refer on</source>
        <translation>Doorverwijzen</translation>
    </message>
    <message>
        <source>The service that was agreed on</source>
        <translation>De dienst die is afgesproken</translation>
    </message>
    <message>
        <source>{person} agreed with {worker} which service comes after you. It goes there now, and you hear no more of it. Which service that is, stays between them.</source>
        <translation>{person} sprak met {worker} af welke dienst na jullie komt. Het gaat nu naar die dienst, en jullie horen er niets meer van. Welke dienst dat is, blijft tussen hen.</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Doorgeven</translation>
    </message>
    <message>
        <source>{person} did not agree that this service may know. So it goes back to {worker}, with this as your advice: {worker} asks {person} first.</source>
        <translation>{person} sprak niet af dat deze dienst het mag weten. Het gaat dus terug naar {worker}, met dit als raad. {worker} vraagt het eerst aan {person}.</translation>
    </message>
    <message>
        <source>Give back with this advice</source>
        <translation>Teruggeven met deze raad</translation>
    </message>
    <message>
        <source>Only your colleagues see which kind. {worker} hears: referred. Aftercare stays with you.</source>
        <translation>Alleen je collega&apos;s zien welke soort. {worker} hoort: doorverwezen. De nazorg blijft bij jullie.</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Requests</source>
        <translation>Contactvragen</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Welke contactvragen</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Bekijken</translation>
    </message>
</context>
<context>
    <name>SameCard</name>
    <message>
        <source>Look, and ask the person. The program joins nothing by itself.</source>
        <translation>Kijk, en vraag het aan de persoon. Het programma voegt zelf niets samen.</translation>
    </message>
    <message>
        <source>Maybe the same person.</source>
        <translation>Misschien dezelfde persoon.</translation>
    </message>
</context>
<context>
    <name>StatusCard</name>
    <message>
        <source>A status from our own system</source>
        <translation>Een status uit ons eigen systeem</translation>
    </message>
    <message>
        <source>Read a status…</source>
        <translation>Lees een status in…</translation>
    </message>
    <message>
        <source>Did our system keep how it goes? Read its file: the request follows, step by step.</source>
        <translation>Hield je in jullie systeem bij hoe het gaat? Lees dat bestand in: de contactvraag volgt, stap voor stap.</translation>
    </message>
    <message>
        <source>Read a status</source>
        <translation>Een status inlezen</translation>
    </message>
    <message>
        <source>Status of our system (*.json)</source>
        <translation>Status van ons systeem (*.json)</translation>
    </message>
</context>
<context>
    <name>StopPage</name>
    <message>
        <source>Somebody wants to stop</source>
        <translation>Iemand wil stoppen</translation>
    </message>
    <message>
        <source>Number on the sheet, or the name</source>
        <translation>Nummer op het blad, of de naam</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Requests found</source>
        <translation>Gevonden contactvragen</translation>
    </message>
    <message>
        <source>Stopping is always possible</source>
        <translation>Stoppen kan altijd</translation>
    </message>
    <message>
        <source>The person need not say why, and need not go back to who sent it. Ask for the number on the sheet. No sheet? The name will do.</source>
        <translation>De persoon hoeft niet te zeggen waarom, en hoeft niet terug naar wie het doorgaf. Vraag het nummer op het blad. Geen blad? De naam is genoeg.</translation>
    </message>
    <message>
        <source>Yes, stop</source>
        <translation>Ja, stop</translation>
    </message>
    <message>
        <source>No, go on</source>
        <translation>Nee, ga verder</translation>
    </message>
    <message>
        <source>Who is it?</source>
        <translation>Wie is het?</translation>
    </message>
    <message>
        <source>Type the number, or at least two letters of the name.</source>
        <translation>Typ het nummer, of minstens twee letters van de naam.</translation>
    </message>
    <message>
        <source>from {sender}</source>
        <translation>van {sender}</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Colleagues</source>
        <translation>Collega&apos;s</translation>
    </message>
    <message>
        <source>Colleagues of this mailbox</source>
        <translation>Collega&apos;s van dit postvak</translation>
    </message>
    <message>
        <source>Away until and with</source>
        <translation>Afwezig tot en met</translation>
    </message>
    <message>
        <source>Is back</source>
        <translation>Is terug</translation>
    </message>
    <message>
        <source>Let go of everything</source>
        <translation>Alles loslaten</translation>
    </message>
    <message>
        <source>This stands on this device only. Colleagues who need it note it themselves.</source>
        <translation>Dit staat alleen op dit toestel. Collega&apos;s die het nodig hebben, noteren het zelf.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Jij</translation>
    </message>
    <message>
        <source>there</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>away until {day}</source>
        <translation>afwezig tot en met {day}</translation>
    </message>
    <message>
        <source>Are you away for a while?</source>
        <translation>Ben je even weg?</translation>
    </message>
    <message>
        <source>Then let go of what you took up: colleagues find it under New, and the senders hear only that it was let go. With whom you are already in contact stays yours: hand those on one by one.</source>
        <translation>Laat dan los wat je opnam. Collega&apos;s vinden het bij Nieuw. De afzenders horen alleen dat het losgelaten is. Met wie je al contact hebt, blijft van jou: draag die een voor een over.</translation>
    </message>
    <message>
        <source>Is {colleague} away?</source>
        <translation>Is {colleague} afwezig?</translation>
    </message>
    <message>
        <source>{colleague} is away until {day}</source>
        <translation>{colleague} is afwezig tot en met {day}</translation>
    </message>
    <message>
        <source>Then what {colleague} follows up stands under New as free, until and with that day.</source>
        <translation>Wat {colleague} opvolgt, staat dan als vrij bij Nieuw, tot en met die dag.</translation>
    </message>
    <message>
        <source>{n} stay yours, for you are in the middle of them. Hand those on under My requests.</source>
        <translation>{n} blijven van jou, want je bent ermee bezig. Draag die over bij Mijn contactvragen.</translation>
    </message>
    <message>
        <source>1 stays yours, for you are in the middle of it. Hand it on under My requests.</source>
        <translation>1 blijft van jou, want je bent ermee bezig. Draag die over bij Mijn contactvragen.</translation>
    </message>
</context>
<context>
    <name>UndoLine</name>
    <message>
        <source>Undo</source>
        <translation>Ongedaan maken</translation>
    </message>
    <message>
        <source>{step}, at {time}. You can undo this for {n} more minutes.</source>
        <translation>{step}, om {time}. Je kan dit nog {n} minuten ongedaan maken.</translation>
    </message>
    <message>
        <source>{step}, at {time}. You can undo this for 1 more minute.</source>
        <translation>{step}, om {time}. Je kan dit nog 1 minuut ongedaan maken.</translation>
    </message>
</context>
<context>
    <name>finding_intake</name>
    <message>
        <source>Requests</source>
        <translation>Contactvragen</translation>
    </message>
    <message>
        <source>Name not shared</source>
        <translation>Naam niet gedeeld</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>Taken up. It now stands under Mine.</source>
        <translation>Opgenomen. Het staat nu bij Van mij.</translation>
    </message>
    <message>
        <source>Attempt noted: {kind}.</source>
        <translation>Poging genoteerd: {kind}.</translation>
    </message>
    <message>
        <source>Contact made. Well done.</source>
        <translation>Contact gelegd. Mooi.</translation>
    </message>
    <message>
        <source>On hold until {day}.</source>
        <translation>Op pauze tot {day}.</translation>
    </message>
    <message>
        <source>Taken up again.</source>
        <translation>Weer verder.</translation>
    </message>
    <message>
        <source>Asked. Your term stands still until the answer comes.</source>
        <translation>Gevraagd. Tot het antwoord staat jullie termijn stil.</translation>
    </message>
    <message>
        <source>Proposed: {day}, {where}.</source>
        <translation>Voorgesteld: {day}, {where}.</translation>
    </message>
    <message>
        <source>Not reached. The sender follows up from here.</source>
        <translation>Niet bereikt. De afzender volgt verder op.</translation>
    </message>
    <message>
        <source>Referred on: {kind}.</source>
        <translation>Doorverwezen: {kind}.</translation>
    </message>
    <message>
        <source>Passed on. The next service has it from here.</source>
        <translation>Doorgegeven. De volgende dienst neemt het van hier op.</translation>
    </message>
    <message>
        <source>Aftercare: on {day} you ask how it goes.</source>
        <translation>Nazorg: op {day} vraag je hoe het gaat.</translation>
    </message>
    <message>
        <source>Given back.</source>
        <translation>Teruggegeven.</translation>
    </message>
    <message>
        <source>Closed: {outcome}.</source>
        <translation>Afgerond: {outcome}.</translation>
    </message>
    <message>
        <source>Let go. It stands under New for everybody.</source>
        <translation>Losgelaten. Het staat voor iedereen bij Nieuw.</translation>
    </message>
    <message>
        <source>Handed on to {colleague}.</source>
        <translation>Overgedragen aan {colleague}.</translation>
    </message>
    <message>
        <source>New {n}</source>
        <translation>Nieuw {n}</translation>
    </message>
    <message>
        <source>Today {n}</source>
        <translation>Vandaag {n}</translation>
    </message>
    <message>
        <source>Mine {n}</source>
        <translation>Van mij {n}</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message>
        <source>Past the term {n}</source>
        <translation>Te laat {n}</translation>
    </message>
    <message>
        <source>Waiting {n}</source>
        <translation>Wacht {n}</translation>
    </message>
    <message>
        <source>With colleagues {n}</source>
        <translation>Bij collega&apos;s {n}</translation>
    </message>
    <message>
        <source>Handed on to you</source>
        <translation>Aan jou overgedragen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>Taken up by me</source>
        <translation>Opgenomen door mij</translation>
    </message>
    <message>
        <source>1 message was not trusted</source>
        <translation>1 bericht is niet vertrouwd</translation>
    </message>
    <message>
        <source>{n} messages were not trusted</source>
        <translation>{n} berichten zijn niet vertrouwd</translation>
    </message>
    <message>
        <source>Name erased</source>
        <translation>Naam gewist</translation>
    </message>
    <message>
        <source>from {organisation}</source>
        <translation>van {organisation}</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>gestopt</translation>
    </message>
    <message>
        <source>agreements made</source>
        <translation>afspraken gemaakt</translation>
    </message>
    <message>
        <source>moment fixed</source>
        <translation>moment vast</translation>
    </message>
    <message>
        <source>was held</source>
        <translation>is geweest</translation>
    </message>
    <message>
        <source>asks your answer</source>
        <translation>wacht op antwoord</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwoord</translation>
    </message>
    <message>
        <source>Name not shared</source>
        <translation>Naam niet gedeeld</translation>
    </message>
    <message>
        <source>Somebody stopped</source>
        <translation>Iemand stopte</translation>
    </message>
    <message>
        <source>Somebody asks for a first contact</source>
        <translation>Iemand vraagt een eerste contact</translation>
    </message>
    <message>
        <source>{name} asks for a first contact</source>
        <translation>{name} vraagt een eerste contact</translation>
    </message>
    <message>
        <source>this person</source>
        <translation>deze persoon</translation>
    </message>
    <message>
        <source>taken up, not yet confirmed</source>
        <translation>opgenomen, nog te bevestigen</translation>
    </message>
    <message>
        <source>colleague at work</source>
        <translation>collega bezig</translation>
    </message>
    <message>
        <source>To be reached {how}</source>
        <translation>Bereikbaar {how}</translation>
    </message>
    <message>
        <source>Our question</source>
        <translation>Onze vraag</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>antwoord</translation>
    </message>
    <message>
        <source>in our own dossier</source>
        <translation>staat in ons dossier</translation>
    </message>
    <message>
        <source>Own dossier</source>
        <translation>Eigen dossier</translation>
    </message>
    <message>
        <source>{field}, put right on {day}</source>
        <translation>{field}, verbeterd op {day}</translation>
    </message>
    <message>
        <source>put right</source>
        <translation>verbeterd</translation>
    </message>
    <message>
        <source>taken over into our own dossier</source>
        <translation>overgenomen in ons dossier</translation>
    </message>
    <message>
        <source>{step} (you)</source>
        <translation>{step} (jij)</translation>
    </message>
    <message>
        <source>{step} ({who})</source>
        <translation>{step} ({who})</translation>
    </message>
    <message>
        <source>try {kind}</source>
        <translation>probeer {kind}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>op {day}</translation>
    </message>
    <message>
        <source>{name}, from {sender}, received on {day}: {state}</source>
        <translation>{name}, van {sender}, ontvangen op {day}: {state}</translation>
    </message>
    <message>
        <source>you</source>
        <translation>jij</translation>
    </message>
    <message>
        <source>{colleague} hands this on to you. Take it up, then it is yours.</source>
        <translation>{colleague} draagt dit aan jou over. Neem het op, dan heb jij het.</translation>
    </message>
    <message>
        <source>You handed this on to {colleague}, who has not taken it up yet.</source>
        <translation>Je droeg dit over aan {colleague}. Die nam het nog niet op.</translation>
    </message>
    <message>
        <source>{worker} sees only how far it is: taken up, contact made, not reached, referred or given back.</source>
        <translation>{worker} ziet alleen hoe ver het staat: opgenomen, contact gelegd, niet bereikt, doorverwezen of teruggegeven.</translation>
    </message>
    <message>
        <source>{person} did not agree that the sender hears how it goes. {worker} sees only: received, or back with the sender.</source>
        <translation>{person} wil niet dat de afzender hoort hoe het gaat. {worker} ziet alleen: ontvangen, of terug bij de afzender.</translation>
    </message>
    <message>
        <source>{worker} reads: back with the sender. No reason.</source>
        <translation>{worker} leest: terug bij de afzender. Geen reden.</translation>
    </message>
    <message>
        <source>{worker} reads: given back, {reason}.</source>
        <translation>{worker} leest: teruggegeven, {reason}.</translation>
    </message>
    <message>
        <source>And: try {kind}.</source>
        <translation>En: probeer {kind}.</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Afgerond</translation>
    </message>
    <message>
        <source>urgent</source>
        <translation>dringend</translation>
    </message>
    <message>
        <source>from {sender}</source>
        <translation>van {sender}</translation>
    </message>
    <message>
        <source>close before {day}</source>
        <translation>afronden voor {day}</translation>
    </message>
    <message>
        <source>next step before {day}</source>
        <translation>volgende stap voor {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>sinds {day}</translation>
    </message>
    <message>
        <source>a colleague</source>
        <translation>een collega</translation>
    </message>
    <message>
        <source>{colleague} hands this on to you</source>
        <translation>{colleague} draagt dit aan jou over</translation>
    </message>
    <message>
        <source>{colleague} is away until {day}</source>
        <translation>{colleague} is afwezig tot en met {day}</translation>
    </message>
    <message>
        <source>{colleague} follows this up</source>
        <translation>{colleague} volgt dit op</translation>
    </message>
    <message>
        <source>ask how it goes on {day}</source>
        <translation>vraag op {day} hoe het gaat</translation>
    </message>
    <message>
        <source>look again on {day}</source>
        <translation>kijk opnieuw op {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>tot {day}</translation>
    </message>
    <message>
        <source>answer before {day}</source>
        <translation>antwoord voor {day}</translation>
    </message>
    <message>
        <source>for you</source>
        <translation>voor jou</translation>
    </message>
    <message>
        <source>free</source>
        <translation>vrij</translation>
    </message>
    <message>
        <source>after 1 attempt</source>
        <translation>na 1 poging</translation>
    </message>
    <message>
        <source>after {n} attempts</source>
        <translation>na {n} pogingen</translation>
    </message>
    <message>
        <source>term passed</source>
        <translation>termijn voorbij</translation>
    </message>
    <message>
        <source>term today</source>
        <translation>termijn vandaag</translation>
    </message>
    <message>
        <source>1 more working day</source>
        <translation>nog 1 werkdag</translation>
    </message>
    <message>
        <source>{n} more working days</source>
        <translation>nog {n} werkdagen</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>teruggegeven</translation>
    </message>
    <message>
        <source>Why this may be</source>
        <translation>Waarom mag dit</translation>
    </message>
    <message>
        <source>Not known any more</source>
        <translation>Niet meer bekend</translation>
    </message>
    <message>
        <source>{basis} of {person}</source>
        <translation>{basis} van {person}</translation>
    </message>
    <message>
        <source>{basis}, {form} on {day}</source>
        <translation>{basis}, {form} op {day}</translation>
    </message>
    <message>
        <source>valid until {day} · only for {recipient}</source>
        <translation>geldig tot {day} · alleen voor {recipient}</translation>
    </message>
    <message>
        <source>genuine, checked</source>
        <translation>echt, nagekeken</translation>
    </message>
    <message>
        <source>not certain, ask the sender</source>
        <translation>niet zeker, vraag het de afzender</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Afzender</translation>
    </message>
    <message>
        <source>Intake · {organisation}</source>
        <translation>Onthaal · {organisation}</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postvak</translation>
    </message>
    <message>
        <source>My requests</source>
        <translation>Mijn contactvragen</translation>
    </message>
    <message>
        <source>Case-overleg</source>
        <translation>Case-overleg</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>Collega&apos;s</translation>
    </message>
    <message>
        <source>Somebody wants to stop</source>
        <translation>Iemand wil stoppen</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Bladen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Search for a name, an organisation or the question.</source>
        <translation>Zoek op een naam, een organisatie of de vraag.</translation>
    </message>
    <message>
        <source>No new requests</source>
        <translation>Geen nieuwe contactvragen</translation>
    </message>
    <message>
        <source>What outreach workers send you comes in here by itself.</source>
        <translation>Wat outreachwerkers jullie sturen, komt hier vanzelf binnen.</translation>
    </message>
    <message>
        <source>Nothing that must happen today</source>
        <translation>Niets dat vandaag moet</translation>
    </message>
    <message>
        <source>Requests of which the term ends today stand here.</source>
        <translation>Contactvragen waarvan de termijn vandaag stopt, staan hier.</translation>
    </message>
    <message>
        <source>You follow up nobody now</source>
        <translation>Je volgt nu niemand op</translation>
    </message>
    <message>
        <source>Take up a request under New, and it stands here until it is closed.</source>
        <translation>Neem bij Nieuw een contactvraag op. Ze staat hier tot ze afgerond is.</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Nog geen contactvragen</translation>
    </message>
    <message>
        <source>As soon as somebody agrees to be contacted by you, it stands here.</source>
        <translation>Zodra iemand ja zegt op contact met jullie, staat het hier.</translation>
    </message>
    <message>
        <source>Nobody waits too long</source>
        <translation>Niemand wacht te lang</translation>
    </message>
    <message>
        <source>A request of which the term has passed stands here.</source>
        <translation>Een contactvraag waarvan de termijn voorbij is, staat hier.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Niets wacht</translation>
    </message>
    <message>
        <source>Here stands what is on hold, and what you asked the sender.</source>
        <translation>Hier staat wat even op pauze is, en wat je de afzender vroeg.</translation>
    </message>
    <message>
        <source>No colleague follows anything up now</source>
        <translation>Geen collega volgt nu iets op</translation>
    </message>
    <message>
        <source>Here you see what your colleagues took up.</source>
        <translation>Hier zie je wat je collega&apos;s opnamen.</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Take up</source>
        <translation>Opnemen</translation>
    </message>
    <message>
        <source>Contact made</source>
        <translation>Contact gelegd</translation>
    </message>
    <message>
        <source>Into our own dossier</source>
        <translation>Naar ons dossier</translation>
    </message>
    <message>
        <source>A file for our system</source>
        <translation>Een bestand voor ons systeem</translation>
    </message>
    <message>
        <source>FHIR. A system that reads it has to type nothing over.</source>
        <translation>FHIR. Wie zo&apos;n systeem heeft, hoeft niets over te tikken.</translation>
    </message>
    <message>
        <source>On paper or as PDF</source>
        <translation>Op papier of als PDF</translation>
    </message>
    <message>
        <source>To add to a file. You see it first.</source>
        <translation>Om bij een dossier te voegen. Je ziet het eerst.</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>De tekst kopiëren</translation>
    </message>
    <message>
        <source>To paste in our system. After 15 seconds it is gone.</source>
        <translation>Om in jullie systeem te plakken. Na 15 tellen is het weg.</translation>
    </message>
    <message>
        <source>I type it over myself</source>
        <translation>Ik tik het zelf over</translation>
    </message>
    <message>
        <source>Nothing leaves the program. It is only noted that we have it.</source>
        <translation>Niets verlaat het programma. Er wordt alleen genoteerd dat jullie het hebben.</translation>
    </message>
    <message>
        <source>Choose where</source>
        <translation>Kies waar</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>Bekijk het</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieer</translation>
    </message>
    <message>
        <source>Note this</source>
        <translation>Noteer dit</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weer verder</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Where does our system look?</source>
        <translation>Waar kijkt ons systeem?</translation>
    </message>
    <message>
        <source>The file is not locked. Whoever can see the folder can read it. After two weeks it is removed, and sooner when the person stops.</source>
        <translation>Het bestand zit niet op slot. Wie de map kan zien, kan het lezen. Na twee weken gaat het weg, en vroeger als de persoon stopt.</translation>
    </message>
    <message>
        <source>Noted: it is in our own dossier.</source>
        <translation>Genoteerd: dit staat in ons dossier.</translation>
    </message>
    <message>
        <source>Copied. Paste it within 15 seconds.</source>
        <translation>Gekopieerd. Plak het binnen 15 tellen.</translation>
    </message>
    <message>
        <source>In our own dossier since {day}.</source>
        <translation>In ons dossier sinds {day}.</translation>
    </message>
    <message>
        <source>If the person stops later, it is erased here. What stands in your own dossier stays there, under your own rules. The sender hears that.</source>
        <translation>Stopt de persoon later, dan wordt het hier gewist. Wat in jullie eigen dossier staat, blijft daar, volgens jullie eigen regels. De afzender hoort dat.</translation>
    </message>
    <message>
        <source>What stands in your own dossier stays there, under your own rules.</source>
        <translation>Wat in jullie eigen dossier staat, blijft daar, volgens jullie eigen regels.</translation>
    </message>
    <message>
        <source>File {name}: goes on {day}.</source>
        <translation>Bestand {name}: gaat weg op {day}.</translation>
    </message>
    <message>
        <source>This request cannot go into our dossier now: it went back to the sender, or the person stopped.</source>
        <translation>Deze contactvraag kan nu niet naar ons dossier: ze ging terug naar de afzender, of de persoon stopte.</translation>
    </message>
    <message>
        <source>This status was known already. Nothing changed.</source>
        <translation>Deze status was al bekend. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>A request without a name</source>
        <translation>Een contactvraag zonder naam</translation>
    </message>
    <message>
        <source>{who}: {state}. The request now stands so here too.</source>
        <translation>{who}: {state}. Zo staat de contactvraag nu hier ook.</translation>
    </message>
    <message>
        <source>Nothing changed.</source>
        <translation>Er is niets veranderd.</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Dit bestand is niet te lezen.</translation>
    </message>
    <message>
        <source>This file is too large for a status.</source>
        <translation>Dit bestand is te groot voor een status.</translation>
    </message>
    <message>
        <source>This is no status of our system (no FHIR Task).</source>
        <translation>Dit is geen status van jullie systeem (geen FHIR-Task).</translation>
    </message>
    <message>
        <source>Something in it is not understood by this program.</source>
        <translation>Er staat iets in dat dit programma niet verstaat.</translation>
    </message>
    <message>
        <source>The two statuses in it contradict each other.</source>
        <translation>De twee statussen erin spreken elkaar tegen.</translation>
    </message>
    <message>
        <source>It does not say which step was taken.</source>
        <translation>Er staat niet in welke stap gezet werd.</translation>
    </message>
    <message>
        <source>This request is not in your mailbox.</source>
        <translation>Deze contactvraag staat niet in jullie postvak.</translation>
    </message>
    <message>
        <source>This person stopped. Nothing about the request changes any more.</source>
        <translation>Deze persoon is gestopt. Aan de contactvraag verandert niets meer.</translation>
    </message>
    <message>
        <source>The person or the sender decides this, not the dossier.</source>
        <translation>Dit beslist de persoon of de afzender, niet het dossier.</translation>
    </message>
    <message>
        <source>This step does not fit how the request stands now.</source>
        <translation>Deze stap past niet bij hoe de contactvraag nu staat.</translation>
    </message>
    <message>
        <source>It does not say how somebody was looked for.</source>
        <translation>Er staat niet in hoe er gezocht werd.</translation>
    </message>
    <message>
        <source>It does not say on or until which day.</source>
        <translation>Er staat niet in op of tot welke dag.</translation>
    </message>
    <message>
        <source>The day in it is not possible.</source>
        <translation>De dag die erin staat, kan niet.</translation>
    </message>
    <message>
        <source>It does not say to which kind of service.</source>
        <translation>Er staat niet in naar welke soort dienst.</translation>
    </message>
    <message>
        <source>One cannot refer on to this kind of service.</source>
        <translation>Naar deze soort dienst kan je niet doorverwijzen.</translation>
    </message>
    <message>
        <source>It does not say why.</source>
        <translation>Er staat niet in waarom.</translation>
    </message>
    <message>
        <source>The person did not agree that the sender hears anything.</source>
        <translation>De persoon ging niet akkoord dat de afzender iets hoort.</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Niet bereikt</translation>
    </message>
    <message>
        <source>Note attempt</source>
        <translation>Poging noteren</translation>
    </message>
    <message>
        <source>Ask the sender…</source>
        <translation>Vraag stellen…</translation>
    </message>
    <message>
        <source>Propose a first talk…</source>
        <translation>Eerste gesprek voorstellen…</translation>
    </message>
    <message>
        <source>On hold…</source>
        <translation>Even op pauze…</translation>
    </message>
    <message>
        <source>Aftercare…</source>
        <translation>Nazorg…</translation>
    </message>
    <message>
        <source>To a colleague…</source>
        <translation>Aan een collega…</translation>
    </message>
    <message>
        <source>Refer on…</source>
        <translation>Doorverwijzen…</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Afronden…</translation>
    </message>
    <message>
        <source>Give back…</source>
        <translation>Teruggeven…</translation>
    </message>
    <message>
        <source>1 week, until {day}</source>
        <translation>1 week, tot {day}</translation>
    </message>
    <message>
        <source>{n} weeks, until {day}</source>
        <translation>{n} weken, tot {day}</translation>
    </message>
    <message>
        <source>On hold until when?</source>
        <translation>Op pauze tot wanneer?</translation>
    </message>
    <message>
        <source>On that day it stands in your list again.</source>
        <translation>Op die dag staat het weer in je lijst.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Op pauze</translation>
    </message>
    <message>
        <source>When do you ask once more how it goes?</source>
        <translation>Wanneer vraag je nog eens hoe het gaat?</translation>
    </message>
    <message>
        <source>It stays yours. On that day it stands in your list again; then you close it.</source>
        <translation>Het blijft van jou. Op die dag staat het weer in je lijst; dan rond je af.</translation>
    </message>
    <message>
        <source>Agree on aftercare</source>
        <translation>Nazorg afspreken</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>What was shared</source>
        <translation>Wat gedeeld is</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notities</translation>
    </message>
    <message>
        <source>Keep this sheet as you keep a file. If the person stops, or the request is closed: shred it.</source>
        <translation>Bewaar dit blad zoals een dossier. Stopt de persoon, of is het afgerond? Vernietig het dan.</translation>
    </message>
    <message>
        <source>1 request is yours</source>
        <translation>1 contactvraag is van jou</translation>
    </message>
    <message>
        <source>{n} requests are yours</source>
        <translation>{n} contactvragen zijn van jou</translation>
    </message>
    <message>
        <source>1 request is free to take up</source>
        <translation>1 contactvraag is vrij om op te nemen</translation>
    </message>
    <message>
        <source>{n} requests are free to take up</source>
        <translation>{n} contactvragen zijn vrij om op te nemen</translation>
    </message>
    <message>
        <source>1 request let go. It stands under New.</source>
        <translation>1 contactvraag losgelaten. Ze staat bij Nieuw.</translation>
    </message>
    <message>
        <source>{n} requests let go. They stand under New.</source>
        <translation>{n} contactvragen losgelaten. Ze staan bij Nieuw.</translation>
    </message>
    <message>
        <source>today</source>
        <translation>vandaag</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Into our own dossier…</source>
        <translation>Naar ons dossier…</translation>
    </message>
</context>
<context>
    <name>stopping</name>
    <message>
        <source>Nothing here has this number or this name. Ask which service the sheet is about: that service can stop it, and so can the organisation that gave the sheet.</source>
        <translation>Hier is niets met dit nummer of deze naam. Vraag over welke dienst het blad gaat: die dienst kan het stoppen, en de organisatie die het blad gaf ook.</translation>
    </message>
    <message>
        <source>More than one fits. Ask which organisation sent it.</source>
        <translation>Er past er meer dan één. Vraag welke organisatie het doorgaf.</translation>
    </message>
    <message>
        <source>Name erased</source>
        <translation>Naam gewist</translation>
    </message>
    <message>
        <source>Name not shared</source>
        <translation>Naam niet gedeeld</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Gestopt</translation>
    </message>
    <message>
        <source>This person</source>
        <translation>Deze persoon</translation>
    </message>
    <message>
        <source>{who} wants to stop</source>
        <translation>{who} wil stoppen</translation>
    </message>
    <message>
        <source>The request is erased on every device of this mailbox. {sender} hears that the person stops, not why, and erases it too. This cannot be undone: who wants help later is asked again.</source>
        <translation>De contactvraag wordt gewist op elk toestel van dit postvak. {sender} hoort dat de persoon stopt, niet waarom, en wist ze ook. Dit kan niet terug: wie later hulp wil, wordt opnieuw gevraagd.</translation>
    </message>
    <message>
        <source>It is erased on every device of this mailbox.</source>
        <translation>Het is gewist op elk toestel van dit postvak.</translation>
    </message>
    <message>
        <source>It is erased on {n} of {all} devices of this mailbox; the others follow as soon as they connect.</source>
        <translation>Het is gewist op {n} van de {all} toestellen van dit postvak. De andere volgen zodra ze verbinding hebben.</translation>
    </message>
    <message>
        <source>{sender} hears it at the next connection.</source>
        <translation>{sender} hoort het bij de volgende verbinding.</translation>
    </message>
    <message>
        <source>{sender} cannot be reached through the program. Call them.</source>
        <translation>{sender} is niet te bereiken met het programma. Bel hen.</translation>
    </message>
    <message>
        <source>What stands in your own dossier stays there, under your own rules. Tell the person honestly, and that they can ask to see it or to have it erased.</source>
        <translation>Wat in jullie eigen dossier staat, blijft daar, met jullie eigen regels. Zeg dat eerlijk, en zeg dat de persoon mag vragen om het te zien of te laten wissen.</translation>
    </message>
</context>
</TS>
