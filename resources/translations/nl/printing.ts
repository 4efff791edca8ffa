<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>HoursCard</name>
    <message>
        <source>On every sheet</source>
        <translation>Op elk blad</translation>
    </message>
    <message>
        <source>When can people call?</source>
        <translation>Wanneer kan iemand bellen?</translation>
    </message>
    <message>
        <source>every working day 9–16 h</source>
        <translation>elke werkdag 9–16 u.</translation>
    </message>
    <message>
        <source>Your number: {phone}.</source>
        <translation>Jouw nummer: {phone}.</translation>
    </message>
    <message>
        <source>Your profile has no telephone number: the sheet gets a line to write it on.</source>
        <translation>In je profiel staat geen telefoonnummer. Op het blad komt een lijn om het te schrijven.</translation>
    </message>
</context>
<context>
    <name>LanguagesCard</name>
    <message>
        <source>Languages</source>
        <translation>Talen</translation>
    </message>
    <message>
        <source>Dutch always stands first. A translation says that it is one. A language without a text cannot be chosen.</source>
        <translation>Nederlands staat altijd eerst. Bij een vertaling staat dat het een vertaling is. Een taal zonder tekst kan je niet kiezen.</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Volledig</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Ontwerp</translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>Nog geen tekst</translation>
    </message>
    <message>
        <source>Not yet read by a native speaker: {which}</source>
        <translation>Nog niet nagelezen door een moedertaalspreker: {which}</translation>
    </message>
    <message>
        <source>Not yet read by a native speaker</source>
        <translation>Nog niet nagelezen door een moedertaalspreker</translation>
    </message>
    <message>
        <source>Waits for a translator</source>
        <translation>Wacht op een vertaler</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Print</source>
        <translation>Afdrukken</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Tweede taal</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige bladzijde</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Volgende bladzijde</translation>
    </message>
    <message>
        <source>Giving a sheet along is safe</source>
        <translation>Een blad meegeven is veilig</translation>
    </message>
    <message>
        <source>Ask first: who sees this paper at home?</source>
        <translation>Vraag eerst: wie ziet dit papier thuis?</translation>
    </message>
    <message>
        <source>Last time it was not safe to give a sheet along. Ask again.</source>
        <translation>Vorige keer was een blad meegeven niet veilig. Vraag het opnieuw.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Afdrukken…</translation>
    </message>
    <message>
        <source>Keep as PDF…</source>
        <translation>Bewaren als PDF…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Not yet read through by a native speaker. Give it with someone who explains.</source>
        <translation>Nog niet nagelezen door een moedertaalspreker. Laat iemand erbij uitleg geven.</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Bladzijde {n} van {all}</translation>
    </message>
    <message>
        <source>No printer was found. Connect one, or keep the sheet as PDF.</source>
        <translation>Er is geen printer gevonden. Sluit er een aan, of bewaar het blad als PDF.</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Naar de printer gestuurd.</translation>
    </message>
    <message>
        <source>The printer did not take it. Look whether it is on, then try again.</source>
        <translation>De printer nam het niet aan. Kijk of hij aanstaat en probeer opnieuw.</translation>
    </message>
    <message>
        <source>Kept as {name}.</source>
        <translation>Bewaard als {name}.</translation>
    </message>
    <message>
        <source>Kept as {name}. Remove it by {day}.</source>
        <translation>Bewaard als {name}. Wis het tegen {day}.</translation>
    </message>
    <message>
        <source>Only Dutch</source>
        <translation>Alleen Nederlands</translation>
    </message>
</context>
<context>
    <name>SaveCard</name>
    <message>
        <source>Keep as PDF</source>
        <translation>Bewaren als PDF</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Kies een map…</translation>
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
        <source>Choose a folder</source>
        <translation>Kies een map</translation>
    </message>
    <message>
        <source>Keep there anyway</source>
        <translation>Toch daar bewaren</translation>
    </message>
    <message>
        <source>A PDF is not locked. Whoever can see the folder can read it. The Logboek keeps that you made it. After two weeks you get a reminder to remove it.</source>
        <translation>Een PDF staat niet op slot. Wie de map ziet, kan hem lezen. Het logboek houdt bij dat je hem maakte. Na twee weken krijg je een herinnering om hem te wissen.</translation>
    </message>
    <message>
        <source>Nothing about a person stands on this sheet. You may keep it anywhere.</source>
        <translation>Op dit blad staat niets over een persoon. Je mag het overal bewaren.</translation>
    </message>
    <message>
        <source>Other users of this computer can look into this folder.</source>
        <translation>Andere gebruikers van deze computer kunnen in deze map kijken.</translation>
    </message>
    <message>
        <source>Others can change files in this folder.</source>
        <translation>Anderen kunnen bestanden in deze map veranderen.</translation>
    </message>
    <message>
        <source>This looks like a folder for everybody.</source>
        <translation>Dit lijkt een map voor iedereen.</translation>
    </message>
    <message>
        <source>This folder is copied to a cloud.</source>
        <translation>Deze map komt ook in een cloud.</translation>
    </message>
    <message>
        <source>This folder is on the network: colleagues can read along.</source>
        <translation>Deze map staat op het netwerk: collega’s kunnen meelezen.</translation>
    </message>
    <message>
        <source>This is a stick or disk that can get lost.</source>
        <translation>Dit is een stick of schijf die je kan verliezen.</translation>
    </message>
</context>
<context>
    <name>SheetsPage</name>
    <message>
        <source>Sheets</source>
        <translation>Bladen</translation>
    </message>
    <message>
        <source>Second language</source>
        <translation>Tweede taal</translation>
    </message>
    <message>
        <source>For nobody</source>
        <translation>Voor niemand</translation>
    </message>
    <message>
        <source>Blank, to fill in by hand</source>
        <translation>Leeg, om met de hand in te vullen</translation>
    </message>
    <message>
        <source>Print or keep as PDF…</source>
        <translation>Afdrukken of bewaren als PDF…</translation>
    </message>
    <message>
        <source>Other paper</source>
        <translation>Ander papier</translation>
    </message>
    <message>
        <source>Slip for home care</source>
        <translation>Briefje voor de thuiszorg</translation>
    </message>
    <message>
        <source>The three steps, to fill in by hand</source>
        <translation>De drie stappen, om met de hand in te vullen</translation>
    </message>
    <message>
        <source>Card after a no</source>
        <translation>Kaart na een nee</translation>
    </message>
    <message>
        <source>Nothing about the person is on it</source>
        <translation>Er staat niets over de persoon op</translation>
    </message>
    <message>
        <source>Tested with {whom}.</source>
        <translation>Getest met {whom}.</translation>
    </message>
    <message>
        <source>Not yet tested with readers.</source>
        <translation>Nog niet getest met lezers.</translation>
    </message>
    <message>
        <source>For {who}. The number to stop is {number}.</source>
        <translation>Voor {who}. Het nummer om te stoppen is {number}.</translation>
    </message>
    <message>
        <source>For {who}. There is no number on it.</source>
        <translation>Voor {who}. Er staat geen nummer op.</translation>
    </message>
    <message>
        <source>Only Dutch</source>
        <translation>Alleen Nederlands</translation>
    </message>
    <message>
        <source>Draft: not yet read through by a native speaker. The sheet says so too.</source>
        <translation>Ontwerp: nog niet nagelezen door een moedertaalspreker. Dat staat ook op het blad.</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Bladzijde {n} van {all}</translation>
    </message>
</context>
<context>
    <name>StopCard</name>
    <message>
        <source>Somebody calls to stop</source>
        <translation>Iemand belt om te stoppen</translation>
    </message>
    <message>
        <source>Number on the sheet</source>
        <translation>Nummer op het blad</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>A number is a letter and four digits, such as K7-204.</source>
        <translation>Een nummer is een letter en vier cijfers, zoals K7-204.</translation>
    </message>
    <message>
        <source>Nobody here has this number. Ask who gave the sheet, and call that person.</source>
        <translation>Niemand hier heeft dit nummer. Vraag wie het blad gaf, en bel die persoon.</translation>
    </message>
    <message>
        <source>More than one has this number. Ask which service it is about.</source>
        <translation>Meer dan één heeft dit nummer. Vraag over welke dienst het gaat.</translation>
    </message>
    <message>
        <source>Look at it together, then stop it there. The person need not say why.</source>
        <translation>Bekijk het samen en stop het daar. De persoon hoeft niet te zeggen waarom.</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>geen naam</translation>
    </message>
    <message>
        <source>{who}: nothing was sent</source>
        <translation>{who}: er is niets verstuurd</translation>
    </message>
    <message>
        <source>{who}, {service}</source>
        <translation>{who}, {service}</translation>
    </message>
    <message>
        <source>{who}, {service}: finished</source>
        <translation>{who}, {service}: afgelopen</translation>
    </message>
</context>
</TS>
