"""What the page's script draws, as plain values. Texts are as the tables have them."""

from typing import Any

from ivr.console.numbers.charts import Chart
from ivr.console.numbers.shown import Shown


def picture(chart: Chart, shown: Shown) -> dict[str, Any]:
    series = [
        {
            "name": shown.name(measure),
            "values": [row.readings[number].value for row in chart.rows],
            "texts": [shown.in_full(measure, row.readings[number]) for row in chart.rows],
        }
        for number, measure in enumerate(chart.measures)
    ]
    labels = [shown.label(chart, row) for row in chart.rows]
    return {"drawn": chart.drawn, "unit": chart.unit, "labels": labels, "series": series}
