"""`levelhead rules schema`: what an editor has to know of the routing file."""

import json

import click

from ivr.routing.schema import schema as schema_of_file


@click.command()
def schema() -> None:
    """Print the JSON Schema of the routing file, for editors that complete and check while one types."""
    click.echo(json.dumps(schema_of_file(), indent=2, ensure_ascii=False))
