<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>HearPart</name>
    <message>
        <source>Who hears it?</source>
        <translation>Wie hoort het?</translation>
    </message>
    <message>
        <source>When, or how best?</source>
        <translation>Wanneer, of hoe het best?</translation>
    </message>
    <message>
        <source>What must not happen?</source>
        <translation>Wat mag niet?</translation>
    </message>
    <message>
        <source>This is how you asked</source>
        <translation>Zo vroeg je het</translation>
    </message>
    <message>
        <source>Why could you not ask?</source>
        <translation>Waarom kon je het niet vragen?</translation>
    </message>
    <message>
        <source>Print a card with telephone numbers</source>
        <translation>Een kaartje met telefoonnummers afdrukken</translation>
    </message>
    <message>
        <source>Only your own supervisor.</source>
        <translation>Alleen je eigen leidinggevende.</translation>
    </message>
    <message>
        <source>Only your own supervisor, without {her_name}.</source>
        <translation>Alleen je eigen leidinggevende, zonder {her_name}.</translation>
    </message>
    <message>
        <source>Nobody, for now.</source>
        <translation>Voorlopig niemand.</translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Niemand.</translation>
    </message>
    <message>
        <source>How does {who} like it best?</source>
        <translation>Hoe heeft {who} het liefst?</translation>
    </message>
    <message>
        <source>Nothing leaves. At your next visit you ask {who} again. You find it on your start page.</source>
        <translation>Er vertrekt niets. Bij je volgende bezoek vraag je het opnieuw aan {who}. Je vindt het terug op je startpagina.</translation>
    </message>
    <message>
        <source>That is all right. Nothing is kept with {her_name}. We only count that somebody said no. Should {she} want it later: there is a card with telephone numbers.</source>
        <translation>Dat mag. We bewaren niets met {her_name}. We tellen alleen dat iemand nee zei. Wil {she} het later toch? Er is een kaartje met telefoonnummers.</translation>
    </message>
</context>
<context>
    <name>NoticePart</name>
    <message>
        <source>What do you notice?</source>
        <translation>Wat merk je?</translation>
    </message>
    <message>
        <source>Choose everything that fits.</source>
        <translation>Kies alles wat past.</translation>
    </message>
    <message>
        <source>Who is it about?</source>
        <translation>Over wie gaat het?</translation>
    </message>
    <message>
        <source>A first name is enough</source>
        <translation>Een voornaam is genoeg</translation>
    </message>
    <message>
        <source>A woman</source>
        <translation>Een vrouw</translation>
    </message>
    <message>
        <source>A man</source>
        <translation>Een man</translation>
    </message>
    <message>
        <source>A woman or a man?</source>
        <translation>Een vrouw of een man?</translation>
    </message>
    <message>
        <source>What does this person say?</source>
        <translation>Wat zegt deze persoon zelf?</translation>
    </message>
    <message>
        <source>Not needed. Nothing about illness.</source>
        <translation>Hoeft niet. Niets over ziekte.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Step {at} of {count}: {name}</source>
        <translation>Stap {at} van {count}: {name}</translation>
    </message>
</context>
<context>
    <name>WishPart</name>
    <message>
        <source>The answer</source>
        <translation>Het antwoord</translation>
    </message>
    <message>
        <source>Ask {her}.</source>
        <translation>Vraag het {her}.</translation>
    </message>
    <message>
        <source>What does {who} want?</source>
        <comment>in the middle</comment>
        <translation>Wat wil {who} zelf?</translation>
    </message>
    <message>
        <source>You need not know which help is needed. You only pass on what {who} wants.</source>
        <translation>Je moet niet weten welke hulp nodig is. Je geeft alleen door wat {who} wil.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Danger? Call first</source>
        <translation>Gevaar? Bel eerst</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
</context>
<context>
    <name>_People</name>
    <message>
        <source>asks again in person, before anybody else hears it.</source>
        <translation>vraagt het zelf nog eens, voor iemand anders het hoort.</translation>
    </message>
    <message>
        <source>Your device does not know your supervisor yet. Call first; this is kept here.</source>
        <translation>Je toestel kent je leidinggevende nog niet. Bel eerst; dit blijft hier bewaard.</translation>
    </message>
</context>
<context>
    <name>_Reads</name>
    <message>
        <source>This is what your supervisor reads</source>
        <translation>Precies dit leest je leidinggevende</translation>
    </message>
    <message>
        <source>You see it here as soon as everything is filled in.</source>
        <translation>Je ziet het hier zodra alles ingevuld is.</translation>
    </message>
    <message>
        <source>Not asked: {why}</source>
        <translation>Niet gevraagd: {why}</translation>
    </message>
    <message>
        <source>From: {name}</source>
        <translation>Van: {name}</translation>
    </message>
</context>
<context>
    <name>handing</name>
    <message>
        <source>This cannot leave now. Call your supervisor; what you filled in is kept here.</source>
        <translation>Dit kan nu niet vertrekken. Bel je leidinggevende; wat je invulde blijft hier bewaard.</translation>
    </message>
    <message>
        <source>the person</source>
        <translation>de persoon</translation>
    </message>
    <message>
        <source>she</source>
        <translation>ze</translation>
    </message>
    <message>
        <source>her</source>
        <translation>haar</translation>
    </message>
    <message>
        <source>her name</source>
        <translation>haar naam</translation>
    </message>
    <message>
        <source>he</source>
        <translation>hij</translation>
    </message>
    <message>
        <source>him</source>
        <translation>hem</translation>
    </message>
    <message>
        <source>his name</source>
        <translation>zijn naam</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>de naam</translation>
    </message>
    <message>
        <source>What do you notice?</source>
        <translation>Wat merk je?</translation>
    </message>
    <message>
        <source>What does {who} want?</source>
        <translation>Wat wil {who}?</translation>
    </message>
    <message>
        <source>Who hears it?</source>
        <translation>Wie hoort het?</translation>
    </message>
    <message>
        <source>Yes, somebody may call me or come by</source>
        <translation>Ja, iemand mag mij bellen of langskomen</translation>
    </message>
    <message>
        <source>In a moment we ask how {she} likes that best.</source>
        <translation>Straks vragen we hoe {she} dat het liefst heeft.</translation>
    </message>
    <message>
        <source>I want to think about it first</source>
        <translation>Ik wil er eerst over nadenken</translation>
    </message>
    <message>
        <source>At the next visit we ask again. Nothing leaves.</source>
        <translation>Bij het volgende bezoek vragen we het opnieuw. Er vertrekt niets.</translation>
    </message>
    <message>
        <source>No, rather not</source>
        <translation>Nee, liever niet</translation>
    </message>
    <message>
        <source>That is all right. We do not keep {her_name}.</source>
        <translation>Dat mag. We bewaren {her_name} niet.</translation>
    </message>
    <message>
        <source>I could not ask</source>
        <translation>Ik kon het niet vragen</translation>
    </message>
    <message>
        <source>Or {she} did not get the question. You talk to your supervisor first.</source>
        <translation>Of {she} begreep de vraag niet. Je overlegt eerst met je leidinggevende.</translation>
    </message>
    <message>
        <source>May I tell my supervisor what I notice here, so that somebody can call you or come by?</source>
        <translation>Mag ik aan mijn leidinggevende zeggen wat ik hier merk? Dan kan iemand je bellen of langskomen.</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Doorgeven</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
    <message>
        <source>There is a name or a number in the words. Leave it out: nobody agreed to it.</source>
        <translation>Er staat een naam of een nummer in de woorden. Laat dat weg: niemand zei daar ja op.</translation>
    </message>
    <message>
        <source>Choose what you notice, or write it down.</source>
        <translation>Kies wat je merkt, of schrijf het op.</translation>
    </message>
    <message>
        <source>Choose one of the four answers.</source>
        <translation>Kies een van de vier antwoorden.</translation>
    </message>
    <message>
        <source>What is the name? A first name is enough.</source>
        <translation>Hoe is de naam? Een voornaam is genoeg.</translation>
    </message>
    <message>
        <source>Choose why you could not ask.</source>
        <translation>Kies waarom je het niet kon vragen.</translation>
    </message>
    <message>
        <source>Whose slip is it?</source>
        <translation>Van wie is het strookje?</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Er ontbreekt iets.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>Deze tekst is te lang.</translation>
    </message>
</context>
</TS>
