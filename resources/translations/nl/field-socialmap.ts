<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>CompareCard</name>
    <message>
        <source>Side by side</source>
        <translation>Naast elkaar</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leegmaken</translation>
    </message>
    <message>
        <source>Pick another one in the list and press Compare.</source>
        <translation>Kies nog een dienst in de lijst en druk op Vergelijken.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>staat er niet bij</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tonen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kost</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Plaats vrij?</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <source>What are you looking for?</source>
        <translation>Wat zoek je?</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>everywhere</source>
        <translation>overal</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Wijk</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Diensten</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Try fewer letters, another word, or everywhere.</source>
        <translation>Probeer minder letters, een ander woord, of overal.</translation>
    </message>
    <message>
        <source>No list of services yet</source>
        <translation>Nog geen lijst met diensten</translation>
    </message>
    <message>
        <source>Read in a list that your organisation or the social map gives you. It stays on this device.</source>
        <translation>Lees een lijst in die je van je organisatie of de sociale kaart krijgt. Ze blijft op dit toestel.</translation>
    </message>
    <message>
        <source>Read a list in…</source>
        <translation>Lijst inlezen…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Lists…</source>
        <translation>Lijsten…</translation>
    </message>
    <message>
        <source>The first {n}. Type another word to find fewer.</source>
        <translation>De eerste {n}. Typ nog een woord om er minder te vinden.</translation>
    </message>
    <message>
        <source>{name}, checked {day}</source>
        <translation>{name}, nagekeken {day}</translation>
    </message>
    <message>
        <source>Compare ({n})</source>
        <translation>Vergelijken ({n})</translation>
    </message>
</context>
<context>
    <name>MappingForm</name>
    <message>
        <source>Which column is what?</source>
        <translation>Wat staat in welke kolom?</translation>
    </message>
    <message>
        <source>Only the name is needed. What you leave empty is left out.</source>
        <translation>Alleen de naam is nodig. Wat je leeg laat, komt er niet in.</translation>
    </message>
    <message>
        <source>Say which column holds the name of the service.</source>
        <translation>Zeg in welke kolom de naam van de dienst staat.</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>staat niet in de lijst</translation>
    </message>
    <message>
        <source>column {n}</source>
        <translation>kolom {n}</translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation>Naam van de dienst</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>Kind of service</source>
        <translation>Soort dienst</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postcode</translation>
    </message>
    <message>
        <source>Municipality</source>
        <translation>Gemeente</translation>
    </message>
    <message>
        <source>Helps in</source>
        <translation>Werkt in</translation>
    </message>
    <message>
        <source>NIS code of where it helps</source>
        <translation>NIS-code van het werkgebied</translation>
    </message>
    <message>
        <source>Neighbourhood</source>
        <translation>Wijk</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kost</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>How to apply</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Plaats vrij?</translation>
    </message>
    <message>
        <source>Full until</source>
        <translation>Vol tot</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Nagekeken op</translation>
    </message>
    <message>
        <source>Words to find it by</source>
        <translation>Trefwoorden</translation>
    </message>
    <message>
        <source>Number in the list</source>
        <translation>Nummer in de lijst</translation>
    </message>
</context>
<context>
    <name>OffersSection</name>
    <message>
        <source>Look in the social map…</source>
        <translation>Zoeken in de sociale kaart…</translation>
    </message>
    <message>
        <source>Offers looked at</source>
        <translation>Samen bekeken</translation>
    </message>
    <message>
        <source>Nothing looked at yet</source>
        <translation>Nog niets samen bekeken</translation>
    </message>
    <message>
        <source>Open a service in the social map and press ‘Looked at together’.</source>
        <translation>Open een dienst in de sociale kaart en druk op ‘Samen bekeken’.</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Lists of services</source>
        <translation>Lijsten met diensten</translation>
    </message>
    <message>
        <source>Not right in the list before</source>
        <translation>Klopte niet in de vorige lijst</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Kies een bestand…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Where is the list from?</source>
        <translation>Van wie komt de lijst?</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>as the list says</source>
        <translation>zoals de lijst zegt</translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation>Nagekeken op</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>dag/maand/jaar</translation>
    </message>
    <message>
        <source>Read in</source>
        <translation>Inlezen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Reading in</source>
        <translation>Inlezen</translation>
    </message>
    <message>
        <source>Stop, take nothing over</source>
        <translation>Stop, neem niets over</translation>
    </message>
    <message>
        <source>Open Referral HSDS 3.0 (JSON or zip) or a CSV. The list stays on this device; what was noted about a service stays when you read a newer list in.</source>
        <translation>Open Referral HSDS 3.0 (JSON of zip) of een CSV. De lijst blijft op dit toestel. Wat bij een dienst genoteerd is, blijft als je een nieuwere lijst inleest.</translation>
    </message>
    <message>
        <source>Not right in the list before: {n}</source>
        <translation>Klopte niet in de vorige lijst: {n}</translation>
    </message>
    <message>
        <source>checked on {day}</source>
        <translation>nagekeken op {day}</translation>
    </message>
    <message>
        <source>no date of checking</source>
        <translation>geen datum van nakijken</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Weghalen</translation>
    </message>
    <message>
        <source>The list of {name} is taken away. Read it in again to have it back.</source>
        <translation>De lijst van {name} is weggehaald. Lees ze opnieuw in om ze terug te hebben.</translation>
    </message>
    <message>
        <source>Right now</source>
        <translation>Klopt nu</translation>
    </message>
    <message>
        <source>Lists of services (*.json *.zip *.csv *.txt);;All files (*)</source>
        <translation>Lijsten met diensten (*.json *.zip *.csv *.txt);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Kies een lijst</translation>
    </message>
    <message>
        <source>A plain list.</source>
        <translation>Een gewone lijst.</translation>
    </message>
    <message>
        <source>Open Referral HSDS.</source>
        <translation>Open Referral HSDS.</translation>
    </message>
    <message>
        <source>The same name as before puts this list in the place of that one.</source>
        <translation>Met dezelfde naam als vroeger komt deze lijst in de plaats van de vorige.</translation>
    </message>
    <message>
        <source>Nothing was taken over.</source>
        <translation>Er is niets overgenomen.</translation>
    </message>
    <message>
        <source>Give the list a name, such as who made it.</source>
        <translation>Geef de lijst een naam, zoals wie ze maakte.</translation>
    </message>
    <message>
        <source>Write a day as 2/11/2026.</source>
        <translation>Schrijf een dag als 2/11/2026.</translation>
    </message>
    <message>
        <source>Reading in… You can go on working.</source>
        <translation>Bezig met inlezen… Je kan voortwerken.</translation>
    </message>
    <message>
        <source>{n} read so far</source>
        <translation>{n} ingelezen tot nu</translation>
    </message>
    <message>
        <source>{n} read in.</source>
        <translation>{n} ingelezen.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was taken over.</source>
        <translation>Gestopt. Er is niets overgenomen.</translation>
    </message>
    <message>
        <source>Too late to stop: the whole list is in use.</source>
        <translation>Te laat om te stoppen: de hele lijst is al in gebruik.</translation>
    </message>
</context>
<context>
    <name>RemarkPanel</name>
    <message>
        <source>What is not right?</source>
        <translation>Wat klopt niet?</translation>
    </message>
    <message>
        <source>Stays on this device, with today&apos;s date, for whoever reads the next list in.</source>
        <translation>Blijft op dit toestel, met de datum van vandaag, voor wie de volgende lijst inleest.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Not right</source>
        <translation>Klopt niet</translation>
    </message>
</context>
<context>
    <name>ServiceView</name>
    <message>
        <source>The service</source>
        <translation>De dienst</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijken</translation>
    </message>
    <message>
        <source>Not right…</source>
        <translation>Klopt niet…</translation>
    </message>
    <message>
        <source>Looked at together…</source>
        <translation>Samen bekeken…</translation>
    </message>
    <message>
        <source>Take out of comparison</source>
        <translation>Niet meer vergelijken</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kost</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>How to apply</source>
        <translation>Aanmelden</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefoon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Helps in</source>
        <translation>Werkt in</translation>
    </message>
    <message>
        <source>Not right ({day}).</source>
        <translation>Klopt niet ({day}).</translation>
    </message>
    <message>
        <source>Right now</source>
        <translation>Klopt nu</translation>
    </message>
</context>
<context>
    <name>ServicesPage</name>
    <message>
        <source>Look for a service on the left. You can compare up to three.</source>
        <translation>Zoek links een dienst. Je kan er tot drie vergelijken.</translation>
    </message>
    <message>
        <source>No service chosen</source>
        <translation>Nog geen dienst gekozen</translation>
    </message>
    <message>
        <source>Social map</source>
        <translation>Sociale kaart</translation>
    </message>
    <message>
        <source>Search in the social map… (Ctrl+K)</source>
        <translation>Zoeken in de sociale kaart… (Ctrl+K)</translation>
    </message>
    <message>
        <source>This service is no longer in the list.</source>
        <translation>Deze dienst staat niet meer in de lijst.</translation>
    </message>
    <message>
        <source>Three lie side by side already. Take one away first.</source>
        <translation>Er staan er al drie naast elkaar. Haal er eerst een weg.</translation>
    </message>
    <message>
        <source>Put beside the others. You find it under Compare.</source>
        <translation>Klaargezet om te vergelijken. Je vindt het bij Vergelijken.</translation>
    </message>
    <message>
        <source>Write what is not right.</source>
        <translation>Schrijf wat niet klopt.</translation>
    </message>
    <message>
        <source>Noted. Whoever reads the next list in sees it.</source>
        <translation>Genoteerd. Wie de volgende lijst inleest, ziet het.</translation>
    </message>
    <message>
        <source>Noted with {who}.</source>
        <translation>Genoteerd bij {who}.</translation>
    </message>
</context>
<context>
    <name>TogetherPanel</name>
    <message>
        <source>Looked at together</source>
        <translation>Samen bekeken</translation>
    </message>
    <message>
        <source>With whom, and what does the person decide? Stays on this device.</source>
        <translation>Met wie, en wat beslist die persoon? Blijft op dit toestel.</translation>
    </message>
    <message>
        <source>Note this</source>
        <translation>Noteren</translation>
    </message>
    <message>
        <source>Codename</source>
        <translation>Roepnaam</translation>
    </message>
    <message>
        <source>Known by this name</source>
        <translation>Gekend met deze naam</translation>
    </message>
    <message>
        <source>What does the person decide?</source>
        <translation>Wat beslist die persoon?</translation>
    </message>
    <message>
        <source>What was agreed</source>
        <translation>Wat spraken jullie af?</translation>
    </message>
    <message>
        <source>Type the codename of somebody you know, then pick that person.</source>
        <translation>Typ de roepnaam van iemand die je kent en kies die persoon.</translation>
    </message>
    <message>
        <source>Pick what the person decides.</source>
        <translation>Kies wat die persoon beslist.</translation>
    </message>
</context>
<context>
    <name>WebLink</name>
    <message>
        <source>Open website…</source>
        <translation>Website openen…</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Openen in de browser</translation>
    </message>
    <message>
        <source>Do not open</source>
        <translation>Niet openen</translation>
    </message>
    <message>
        <source>Whoever owns the site can see that somebody looks at it.</source>
        <translation>Wie de site beheert, kan zien dat iemand ernaar kijkt.</translation>
    </message>
    <message>
        <source>Leave the program and go to {host}?</source>
        <translation>Uit het programma naar {host}?</translation>
    </message>
</context>
<context>
    <name>_Panel</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>socialmap</name>
    <message>
        <source>Rights</source>
        <translation>Rechten</translation>
    </message>
    <message>
        <source>Social map</source>
        <translation>Sociale kaart</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Bladen</translation>
    </message>
    <message>
        <source>Helpers</source>
        <translation>Helpers</translation>
    </message>
    <message>
        <source>Rights, social map or sheets</source>
        <translation>Rechten, sociale kaart of bladen</translation>
    </message>
    <message>
        <source>full</source>
        <translation>vol</translation>
    </message>
    <message>
        <source>closed for now</source>
        <translation>nu gesloten</translation>
    </message>
    <message>
        <source>waiting list</source>
        <translation>wachtlijst</translation>
    </message>
    <message>
        <source>has room</source>
        <translation>plaats vrij</translation>
    </message>
    <message>
        <source>{state} until {day}</source>
        <translation>{state} tot {day}</translation>
    </message>
    <message>
        <source>{state} on {day}</source>
        <translation>{state} op {day}</translation>
    </message>
    <message>
        <source>Source: {name}</source>
        <translation>Bron: {name}</translation>
    </message>
    <message>
        <source>checked on {day}</source>
        <translation>nagekeken op {day}</translation>
    </message>
    <message>
        <source>no date of checking</source>
        <translation>geen datum van nakijken</translation>
    </message>
    <message>
        <source>read in {day}</source>
        <translation>ingelezen {day}</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>staat niet in de lijst</translation>
    </message>
    <message>
        <source>{shown} and {n} more</source>
        <translation>{shown} en nog {n}</translation>
    </message>
    <message>
        <source>No public centre, general welfare centre or health fund for {where} in this list.</source>
        <translation>Geen OCMW, CAW of ziekenfonds voor {where} in deze lijst.</translation>
    </message>
    <message>
        <source>No {names} for {where} in this list.</source>
        <translation>Geen {names} voor {where} in deze lijst.</translation>
    </message>
    <message>
        <source>There is one for another neighbourhood. Ask which one.</source>
        <translation>Er is er een voor een andere wijk. Vraag na welke.</translation>
    </message>
    <message>
        <source>Ask your coordinator who helps there.</source>
        <translation>Vraag aan je coördinator wie daar helpt.</translation>
    </message>
    <message>
        <source>1 service</source>
        <translation>1 dienst</translation>
    </message>
    <message>
        <source>{n} services</source>
        <translation>{n} diensten</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Het bestand kan niet gelezen worden.</translation>
    </message>
    <message>
        <source>Table {part}, line {line}: {text}</source>
        <translation>Tabel {part}, regel {line}: {text}</translation>
    </message>
    <message>
        <source>Line {line}: {text}</source>
        <translation>Regel {line}: {text}</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Het bestand is leeg.</translation>
    </message>
    <message>
        <source>A letter here cannot be read. Save the file again as UTF-8.</source>
        <translation>Een letter is hier onleesbaar. Bewaar het bestand opnieuw als UTF-8.</translation>
    </message>
    <message>
        <source>A quotation mark is not closed.</source>
        <translation>Een aanhalingsteken wordt niet gesloten.</translation>
    </message>
    <message>
        <source>This row does not have {limit} cells, as the first one has.</source>
        <translation>Deze rij heeft geen {limit} vakken, zoals de eerste rij.</translation>
    </message>
    <message>
        <source>A field is longer than {limit} characters.</source>
        <translation>Een veld is langer dan {limit} tekens.</translation>
    </message>
    <message>
        <source>There are more than {limit} columns.</source>
        <translation>Er zijn meer dan {limit} kolommen.</translation>
    </message>
    <message>
        <source>This is no list of services.</source>
        <translation>Dit is geen lijst met diensten.</translation>
    </message>
    <message>
        <source>The file is broken off or damaged here.</source>
        <translation>Het bestand is hier afgebroken of beschadigd.</translation>
    </message>
    <message>
        <source>The file is folded too deep. That is not a list of services.</source>
        <translation>Het bestand zit te diep in elkaar. Dat is geen lijst met diensten.</translation>
    </message>
    <message>
        <source>A field here is not what the format asks for.</source>
        <translation>Een veld is hier niet zoals de afspraak van dit soort lijsten het vraagt.</translation>
    </message>
    <message>
        <source>Say which column holds the name of the service.</source>
        <translation>Zeg in welke kolom de naam van de dienst staat.</translation>
    </message>
    <message>
        <source>The name of the service is missing.</source>
        <translation>De naam van de dienst ontbreekt.</translation>
    </message>
    <message>
        <source>The id of the service is missing.</source>
        <translation>Het nummer (id) van de dienst ontbreekt.</translation>
    </message>
    <message>
        <source>This id stands on line {limit} already.</source>
        <translation>Dit nummer (id) staat ook al op regel {limit}.</translation>
    </message>
    <message>
        <source>This is not a service.</source>
        <translation>Dit is geen dienst.</translation>
    </message>
    <message>
        <source>There is no service in this file.</source>
        <translation>Er staat geen dienst in dit bestand.</translation>
    </message>
    <message>
        <source>There are more than {limit} services in it.</source>
        <translation>Er staan meer dan {limit} diensten in.</translation>
    </message>
    <message>
        <source>The zip is damaged or of a kind that cannot be read.</source>
        <translation>De zip is beschadigd of van een soort die niet gelezen kan worden.</translation>
    </message>
    <message>
        <source>The zip has a password. Ask for one without.</source>
        <translation>Op de zip staat een wachtwoord. Vraag er een zonder.</translation>
    </message>
    <message>
        <source>There are more than {limit} files in the zip.</source>
        <translation>Er zitten meer dan {limit} bestanden in de zip.</translation>
    </message>
    <message>
        <source>What is in the zip is much too large (over {limit} MB).</source>
        <translation>Wat in de zip zit, is veel te groot (meer dan {limit} MB).</translation>
    </message>
    <message>
        <source>The file is too large (over {limit} MB).</source>
        <translation>Het bestand is te groot (meer dan {limit} MB).</translation>
    </message>
    <message>
        <source>The table with services is not in it.</source>
        <translation>De tabel met diensten zit er niet in.</translation>
    </message>
    <message>
        <source>The same table is in it twice.</source>
        <translation>Dezelfde tabel zit er twee keer in.</translation>
    </message>
    <message>
        <source>This is not a list but another kind of file.</source>
        <translation>Dit is geen lijst maar een ander soort bestand.</translation>
    </message>
    <message>
        <source>The file cannot be opened. Is it still there?</source>
        <translation>Het bestand gaat niet open. Staat het er nog?</translation>
    </message>
</context>
</TS>
