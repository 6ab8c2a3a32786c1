"""How names, languages and addresses look, and how to say so."""

IDENTIFIER = r"^[a-z][a-z0-9_-]{0,39}$"
LANGUAGE = r"^[a-z]{2,3}-[A-Z]{2}$"
TAG = r"^([a-z]{2,3}(-[A-Z]{2})?)?$"
URL = r"^https?://\S+$"

SHAPES = {
    IDENTIFIER: "must be a short name of small letters, digits, - and _, beginning with a letter",
    LANGUAGE: "must be a language and a country, such as en-US",
    TAG: "must be a language, such as en or en-US",
    URL: "must be an address that begins with https://",
}
