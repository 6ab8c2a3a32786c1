# Casos: la lista, y un caso con sus llamadas.

cases-title = Casos
cases-filters = Qué casos
cases-text = Número
cases-state = Estado
cases-reason = Motivo
cases-any = Todos
cases-show = Mostrar
cases-clear = Mostrar todos los casos
cases-found = Los casos, primero el último abierto
cases-older = Casos anteriores
cases-latest = Volver a los últimos
cases-none-title = Aún no hay casos
cases-none = Un caso se abre con la primera llamada de un número por un asunto. Los números ocultos no tienen ninguno.
cases-none-fit-title = Ningún caso coincide
cases-none-fit = Quite un filtro o busque una parte menor del número.

cases-state-open = Abierto
cases-state-solved = Resuelto
cases-state-unknown = Cerrado sin respuesta
cases-outcome-none = Nadie lo dijo
cases-outcome-solved = Resuelto
cases-outcome-not_solved = No resuelto
cases-outcome-follow_up = Con seguimiento
cases-outcome-unknown = No se sabe
cases-by-survey = dicho en la encuesta
cases-by-agent = dicho por un agente o un supervisor

cases-number = Número
cases-erased = Datos borrados
cases-about = Motivo
cases-opened = Abierto
cases-closed = Cerrado
cases-calls = Llamadas, y la última
cases-count = { $count ->
    [one] { $count } llamada
   *[other] { $count } llamadas
}
cases-last-outcome = Último resultado
cases-last-agent = Último agente
cases-to-come = Pendiente
cases-to-come-promises = { $count ->
    [one] { $count } promesa
   *[other] { $count } promesas
}
cases-to-come-surveys = Encuesta
cases-open-one = El caso de { $number }
cases-back = Todos los casos
cases-its-calls = Llamadas del caso
cases-its-calls-none = No se conserva ninguna llamada.
cases-timeline = Cronología de sus llamadas
cases-timeline-note = Lo que se dijo, decidió y respondió. Cada fecha lleva a la llamada entera.
cases-its-promises = Promesas
cases-its-promises-none = No se ha prometido nada.
cases-its-surveys = Encuestas
cases-its-surveys-none = No se ha previsto ninguna encuesta.
cases-of-call = La llamada

cases-close = Cerrar como resuelto
cases-reopen = Volver a abrir
cases-keep = Marcar como cumplida
cases-cancel = Cancelar esta encuesta
cases-done-closed = El caso está cerrado como resuelto.
cases-done-reopened = El caso está abierto otra vez.
cases-done-kept = La promesa está marcada como cumplida.
cases-done-cancelled = La encuesta está cancelada.
cases-done-late = Eso ya estaba hecho, o ya no se podía hacer.
