<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ApprovalView</name>
    <message>
        <source>Do you agree too?</source>
        <translation>Ga jij ook akkoord?</translation>
    </message>
    <message>
        <source>Your colleague wants to pass on a question to a service for somebody who cannot decide now. Somebody who may speak by law says yes. It leaves only if you agree.</source>
        <translation>Je collega wil een vraag doorgeven aan een dienst, voor iemand die nu niet zelf kan beslissen. Wie volgens de wet mag spreken, zegt ja. Het vertrekt alleen als jij ook akkoord gaat.</translation>
    </message>
    <message>
        <source>What your colleague noted</source>
        <translation>Wat je collega noteerde</translation>
    </message>
    <message>
        <source>No name is in this question. Do you want to know more, or see the proof? Call.</source>
        <translation>In deze vraag staat geen naam. Wil je meer weten, of het bewijs zien? Bel dan.</translation>
    </message>
    <message>
        <source>Yes, I agree</source>
        <translation>Ja, ik ga akkoord</translation>
    </message>
    <message>
        <source>No, I do not agree</source>
        <translation>Nee, ik ga niet akkoord</translation>
    </message>
    <message>
        <source>Answered. Your colleague has heard it, and both logbooks hold it.</source>
        <translation>Beantwoord. Je collega krijgt het te horen, en het staat in allebei de logboeken.</translation>
    </message>
</context>
<context>
    <name>HandoversPage</name>
    <message>
        <source>Which worries</source>
        <translation>Welke zorgen</translation>
    </message>
    <message>
        <source>Worries of colleagues</source>
        <translation>Zorgen van collega&apos;s</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier staat niets</translation>
    </message>
    <message>
        <source>When an aide or a colleague hands something over to you, it stands here.</source>
        <translation>Geeft een collega of thuishulp je iets door, dan staat het hier.</translation>
    </message>
    <message>
        <source>Enter a slip…</source>
        <translation>Strookje invoeren…</translation>
    </message>
    <message>
        <source>Print empty slips…</source>
        <translation>Lege strookjes afdrukken…</translation>
    </message>
    <message>
        <source>To do {n}</source>
        <translation>Te doen {n}</translation>
    </message>
    <message>
        <source>Closed {n}</source>
        <translation>Afgesloten {n}</translation>
    </message>
    <message>
        <source>Your answer goes back, sealed.</source>
        <translation>Je antwoord gaat terug, verzegeld.</translation>
    </message>
    <message>
        <source>Noted. Whoever gave it hears that you ask again.</source>
        <translation>Genoteerd. Wie het gaf, hoort dat je het zelf nog eens vraagt.</translation>
    </message>
    <message>
        <source>Closed. What became of it goes back.</source>
        <translation>Afgesloten. Wie het gaf, hoort wat het werd.</translation>
    </message>
</context>
<context>
    <name>MoveSection</name>
    <message>
        <source>Who takes over?</source>
        <translation>Wie neemt over?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Kies</translation>
    </message>
    <message>
        <source>Which signals move?</source>
        <translation>Welke signalen gaan mee?</translation>
    </message>
    <message>
        <source>The person agrees that this colleague takes over</source>
        <translation>De persoon vindt het goed dat deze collega overneemt</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Overdragen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>Overdragen aan een collega</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>There is nobody in your team yet. The administrator of your organisation adds colleagues.</source>
        <translation>Er zit nog niemand in je team. De beheerder van je organisatie voegt collega&apos;s toe.</translation>
    </message>
    <message>
        <source>The whole team</source>
        <translation>Het hele team</translation>
    </message>
    <message>
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message>
        <source>Of the last three months {n}</source>
        <translation>Van de laatste drie maanden {n}</translation>
    </message>
    <message>
        <source>Only the last one</source>
        <translation>Alleen het laatste</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Geen</translation>
    </message>
    <message>
        <source>the whole team</source>
        <translation>het hele team</translation>
    </message>
    <message>
        <source>Handed over to {to}. Until somebody takes over, you follow this person and can take it back.</source>
        <translation>Overgedragen aan {to}. Tot iemand overneemt, volg jij deze persoon en kan je het terugnemen.</translation>
    </message>
    <message>
        <source>This moves: the record and {n}. What you saw, what makes somebody vulnerable, the journal, agenda and rights stay here.</source>
        <translation>Dit gaat mee: de gegevens en {n}. Wat je zag, wat iemand kwetsbaar maakt, het dagboek, de agenda en de rechten blijven hier.</translation>
    </message>
    <message>
        <source>May not move: {fields}.</source>
        <translation>Mag niet mee: {fields}.</translation>
    </message>
    <message>
        <source>Ask the person first whether this colleague may take over.</source>
        <translation>Vraag eerst aan de persoon of deze collega mag overnemen.</translation>
    </message>
    <message>
        <source>Handed over.</source>
        <translation>Overgedragen.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Teruggenomen.</translation>
    </message>
</context>
<context>
    <name>OfferView</name>
    <message>
        <source>What moves to you</source>
        <translation>Wat naar jou komt</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Overnemen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>From now on you follow this person. Whoever hands over keeps nothing but the date.</source>
        <translation>Vanaf nu volg jij deze persoon. Wie overdraagt, houdt alleen de datum over.</translation>
    </message>
    <message>
        <source>Nothing is left here to take over.</source>
        <translation>Er is hier niets meer om over te nemen.</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Trekt</translation>
    </message>
    <message>
        <source>Helps too</source>
        <translation>Helpt mee</translation>
    </message>
    <message>
        <source>Case manager</source>
        <translation>Casemanager</translation>
    </message>
    <message>
        <source>Trusted person, contact</source>
        <translation>Vertrouwenspersoon, contact</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signaal</translation>
    </message>
    <message>
        <source>{service}, {state} since {day}. The answer does not come to you: telephone them.</source>
        <translation>{service}, {state} sinds {day}. Het antwoord komt niet naar jou: bel hen.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Contactvraag</translation>
    </message>
</context>
<context>
    <name>SlipPage</name>
    <message>
        <source>Enter a slip</source>
        <translation>Strookje invoeren</translation>
    </message>
    <message>
        <source>Entered. Whoever has a device hears what becomes of it.</source>
        <translation>Ingevoerd. Wie een toestel heeft, hoort wat het wordt.</translation>
    </message>
</context>
<context>
    <name>SlipPart</name>
    <message>
        <source>Whose slip is it?</source>
        <translation>Van wie is het strookje?</translation>
    </message>
    <message>
        <source>Somebody without a device</source>
        <translation>Iemand zonder toestel</translation>
    </message>
    <message>
        <source>Name of the aide</source>
        <translation>Naam van de thuishulp</translation>
    </message>
    <message>
        <source>What work is done?</source>
        <translation>Welk werk?</translation>
    </message>
    <message>
        <source>Day on the slip</source>
        <translation>Dag op het strookje</translation>
    </message>
</context>
<context>
    <name>WorryView</name>
    <message>
        <source>What was handed over</source>
        <translation>Wat je kreeg</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Wat gebeurde</translation>
    </message>
    <message>
        <source>I ask again myself</source>
        <translation>Ik vraag het zelf nog eens</translation>
    </message>
    <message>
        <source>Go on as a signal</source>
        <translation>Verder als signaal</translation>
    </message>
    <message>
        <source>Close…</source>
        <translation>Afsluiten…</translation>
    </message>
    <message>
        <source>What became of it?</source>
        <translation>Wat werd het?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Afsluiten</translation>
    </message>
    <message>
        <source>Whoever gave it hears this code and nothing else. The content is erased.</source>
        <translation>Wie het gaf, hoort alleen dit. De inhoud wordt gewist.</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>Somebody without a name</source>
        <translation>Iemand zonder naam</translation>
    </message>
    <message>
        <source>The content is erased. What became of it went back as a code.</source>
        <translation>De inhoud is gewist. Wat het werd, ging terug naar wie het gaf.</translation>
    </message>
    <message>
        <source>Nobody was asked yet ({why}). Ask first; nothing leaves before that.</source>
        <translation>Er is nog niets gevraagd ({why}). Vraag het eerst; daarvoor vertrekt er niets.</translation>
    </message>
    <message>
        <source>The answer was yes. Ask again yourself before a service hears it.</source>
        <translation>Het antwoord was ja. Vraag het zelf nog eens voor een dienst het hoort.</translation>
    </message>
    <message>
        <source>Noticed</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Doorgegeven</translation>
    </message>
</context>
<context>
    <name>handovers</name>
    <message>
        <source>Without a name</source>
        <translation>Zonder naam</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>Do you agree too?</source>
        <translation>Ga jij ook akkoord?</translation>
    </message>
    <message>
        <source>second pair of eyes</source>
        <translation>tweede paar ogen</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persoon</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>nog niet gevraagd</translation>
    </message>
    <message>
        <source>the whole team</source>
        <translation>het hele team</translation>
    </message>
    <message>
        <source>Person handed over to {to}</source>
        <translation>Persoon overgedragen aan {to}</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>Onderweg</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nieuw</translation>
    </message>
    <message>
        <source>slip of {day}</source>
        <translation>strookje van {day}</translation>
    </message>
</context>
</TS>
