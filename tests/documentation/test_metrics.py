"""Every metric is documented, under the name that Prometheus sees."""

from prometheus_client.metrics_core import Metric

from tests.documentation.pages import page, quoted, rows
from webhooks.metrics import Metrics


def seen_name(metric: Metric) -> str:
    return f"{metric.name}_total" if metric.type == "counter" else metric.name


def test_every_metric_is_documented_with_its_kind_and_no_other() -> None:
    documented = {quoted(name)[0]: kind for name, kind, _ in rows(page("docs/deploying.md"), "metric")}
    assert documented == {seen_name(metric): metric.type for metric in Metrics().registry.collect()}
