# Cifras: en qué acabaron las llamadas.

numbers-title = Cifras
numbers-range = Del { $first } al { $last }, según el reloj de { $zone }
numbers-days = Días
numbers-last-days = { $days ->
    [1] Hoy
   *[other] { $days } días
}
numbers-own-days = Otros días
numbers-from = Desde
numbers-to = Hasta
numbers-per = Evolución por
numbers-per-hour = Hora
numbers-per-day = Día
numbers-per-week = Semana
numbers-within = Atendidas en
numbers-seconds = { $seconds } segundos
numbers-show = Mostrar
numbers-none-title = Ninguna llamada terminó en estos días
numbers-none = Elija más días, o quite los filtros de las llamadas.
numbers-not-known = (no se sabe)
numbers-how = Cómo se cuenta: { $name }
numbers-picture = Gráfico: { $title }. La tabla de abajo dice lo mismo.

numbers-over-time = Evolución
numbers-compared = Comparación
numbers-by-period = Tiempo
numbers-by-line = Línea
numbers-by-queue = Cola
numbers-by-reason = Motivo
numbers-by-rule = Regla

numbers-part-of = { $part } de { $whole }
numbers-hours-of = { $part } de { $whole } horas
numbers-average-of = { $whole } atendidas

numbers-calls = Llamadas
numbers-calls-how = Llamadas que terminaron en estos días, y llamadas de encuesta que pasaron a alguien. No cuentan las llamadas con las que cumplimos una promesa.
numbers-raised = Voz elevada
numbers-raised-how = Llamadas en las que la voz subió por encima de su propio nivel y siguió así, de todas las llamadas.
numbers-repeated = Llamadas repetidas
numbers-repeated-how = Llamadas de números con un caso abierto sobre lo mismo, de todas las que decidió una regla.
numbers-speed-of-answer = Tiempo medio de respuesta (ASA)
numbers-speed-of-answer-how = Tiempo desde la decisión de las reglas hasta que un agente acepta, de media entre las llamadas en cola que se atendieron.
numbers-longest-wait = Espera más larga
numbers-longest-wait-how = Lo máximo que alguien esperó en la cola hasta que un agente aceptó o hasta que desistió.
numbers-service-level = Nivel de servicio
numbers-service-level-how = Llamadas atendidas en { $seconds } segundos / (todas las llamadas en cola − las que desistieron en { $seconds } segundos). Quien recibió la promesa de una llamada, dejó un mensaje o pasó a la línea directa cuenta como no atendido a tiempo.
numbers-abandoned = Abandonadas
numbers-abandoned-how = Llamadas que terminaron sin agente, sin promesa y sin línea directa, de todas las llamadas en cola.
numbers-senior-load = Carga de los séniores
numbers-senior-load-how = Tiempo que los agentes séniores pasaron en conversaciones o al lado de una, del tiempo en que estaban conectados y sin pausa. Cuentan todas sus llamadas, se elija lo que se elija arriba.
numbers-first-contact-resolution = Resuelto al primer contacto (FCR)
numbers-first-contact-resolution-how = Casos que, según quien llamó, quedaron resueltos tras la primera conversación y sin otra llamada dentro del plazo; de los casos cuyo plazo terminó y de los que se sabe.
numbers-satisfaction = Satisfechos (CSAT)
numbers-satisfaction-how = Valoraciones de 4 o 5, de todas las valoraciones de 1 a 5.
numbers-response-rate = Encuesta contestada
numbers-response-rate-how = Quienes dijeron sí o no, de todos aquellos cuyo teléfono sonó para una encuesta y no volverá a sonar.
numbers-unsolved = No resuelto
numbers-unsolved-how = Quienes dijeron que no, de quienes dijeron sí o no.
numbers-precision = Precisión de las reglas
numbers-precision-how = Conversaciones que no resolvieron el asunto o no fueron las primeras sobre él; de las que una regla envió a séniores y de las que alguien dijo cómo fueron.

numbers-chart-calls = Llamadas
numbers-chart-callers = Voces elevadas y llamadas repetidas
numbers-chart-waits = Esperas
numbers-chart-service = Nivel de servicio y llamadas abandonadas
numbers-chart-answers = Lo que dijeron quienes llamaron
numbers-chart-load = Carga de los séniores
numbers-chart-groups = Todas las cifras, comparadas
numbers-chart-unsolved = No resuelto, por motivo
numbers-chart-precision = Precisión, por regla
numbers-nothing-drawn-calls = Ninguna llamada terminó en estos días.
numbers-nothing-drawn-callers = Nadie elevó la voz ni volvió a llamar por lo mismo.
numbers-nothing-drawn-waits = Nadie tuvo que esperar.
numbers-nothing-drawn-service = Nadie estuvo en la cola.
numbers-nothing-drawn-answers = Nadie ha dicho nada todavía en una encuesta. Se pregunta un tiempo después de la conversación.
numbers-nothing-drawn-load = Ningún sénior estuvo en una conversación.
numbers-nothing-drawn-unsolved = Nadie ha dicho que no se resolviera.
numbers-nothing-drawn-precision = Que se sepa, ninguna regla envió a un sénior una llamada que lo necesitara.
