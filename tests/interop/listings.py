"""Invented lists of services, as a provider would hand them over."""

import io
import json
import zipfile
from typing import Any

CSV_HEAD = "Naam;Organisatie;Beschrijving;Adres;Gemeente;Openingsuren;Prijs;Talen;Doelgroep;Werkingsgebied;Id"


def a_service(number: int = 1, **changes: Any) -> dict[str, Any]:
    """One HSDS service with everything that the program reads."""
    return {
        "id": f"s{number}",
        "name": "Schuldhulp",
        "status": "active",
        "description": "Samen brieven en rekeningen openen.",
        "url": "https://voorbeeld.be/schuld",
        "email": "schuld@voorbeeld.be",
        "application_process": "Bel of loop binnen.",
        "fees_description": "gratis",
        "eligibility_description": "Wie schulden heeft",
        "minimum_age": 18,
        "assured_date": "2026-11-02",
        "organization": {"id": "o1", "name": "CAW De Brug"},
        "phones": [{"number": "09 000 00 00"}],
        "languages": [{"name": "Nederlands", "code": "nl"}, {"code": "fr"}],
        "schedules": [{"freq": "WEEKLY", "byday": "MO,TU", "opens_at": "09:00", "closes_at": "12:00"}],
        "cost_options": [{"option": "kopie", "amount": 2, "currency": "EUR"}],
        "service_areas": [{"name": "Gent", "extent": "44021"}, {"name": "Deinze"}],
        "attributes": [{"taxonomy_term": {"code": "debt", "name": "budgetbegeleiding"}}],
        "capacities": [{"available": 0, "updated": "2026-11-20"}],
        "service_at_locations": [
            {
                "location": {
                    "addresses": [{"address_1": "Kaai 3", "city": "Gent", "postal_code": "9000"}],
                }
            }
        ],
        **changes,
    }


def as_json(*services: Any) -> bytes:
    return json.dumps(list(services), ensure_ascii=False, indent=1).encode()


TABLES = {
    "organizations.csv": "id,name\no1,CAW De Brug\n",
    "locations.csv": "id,name\nl1,De Brug\n",
    "addresses.csv": "id,location_id,address_1,city,postal_code\na1,l1,Kaai 3,Gent,9000\n",
    "service_at_locations.csv": "id,service_id,location_id\nx1,s1,l1\n",
    "schedules.csv": 'id,service_id,byday,opens_at,closes_at\nh1,s1,"MO,TU",09:00,12:00\n',
    "languages.csv": "id,service_id,name\nt1,s1,Nederlands\n",
    "service_areas.csv": "id,service_id,name,extent\nw1,s1,Gent,44021\n",
    "taxonomy_terms.csv": "id,code,name\nk1,debt,budgetbegeleiding\n",
    "attributes.csv": "id,link_id,taxonomy_term_id\nb1,s1,k1\n",
    "services.csv": "id,organization_id,name,status,description\n"
    "s1,o1,Schuldhulp,active,Samen brieven openen\ns2,o1,Gestopt,defunct,\n",
}


def a_zip(files: dict[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return held.getvalue()


def a_package(**changes: Any) -> bytes:
    """A datapackage.json that names the tables under `data/`."""
    resources = [{"name": name.removesuffix(".csv"), "path": f"data/{name}"} for name in TABLES]
    whole = {
        "title": "Sociale kaart Noorderhaven",
        "licenses": [{"name": "CC-BY-SA-4.0", "title": "CC BY-SA 4.0"}],
        "updated": "2026-11-02",
        "resources": resources,
        **changes,
    }
    return json.dumps(whole).encode()
