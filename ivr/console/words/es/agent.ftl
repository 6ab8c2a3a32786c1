agent-lost = Sin conexión. Lo que ve puede no estar al día.
agent-state = Su estado
agent-offline = Fuera de turno
agent-available = Disponible
agent-offered = Su teléfono suena
agent-on-a-call = En una llamada
agent-wrap-up = Cierre
agent-cooldown = Descanso tras la llamada
agent-break = En pausa
agent-since = desde las
agent-is-offline = No se le ofrece ninguna llamada.
agent-is-available = La próxima llamada puede llegar en cualquier momento.
agent-is-offered = Su teléfono le dice qué tecla pulsar.
agent-is-break = No se le ofrece ninguna llamada.
agent-rests-until = La próxima llamada no llega antes de las

agent-choose-now = ¿Atender llamadas?
agent-choose-later = Después de esta llamada:
agent-choose-available = Disponible
agent-choose-break = Pausa
agent-choose-offline = Fuera de turno
agent-waive = No necesito este descanso
agent-waive-now = Atender llamadas ya

agent-caller = Quien llama
agent-number-withheld = oculto
agent-called = llamó a las
agent-first = Primero
agent-who = Quién
agent-what = Qué
agent-how = Cómo
agent-history = Antes
agent-opening = Para empezar

agent-during = Durante la llamada
agent-star = El asterisco de su teléfono hace lo mismo que estos botones.
agent-senior-asked = Se está avisando a { $name }.
agent-senior-there = { $name } está con usted.
agent-warning-plays = La persona está oyendo la advertencia.
agent-warned = Advertencias oídas hasta el final: { $times }.
agent-ask-senior = Pedir un sénior
agent-play-warning = Reproducir la advertencia
agent-end = Terminar esta llamada
agent-end-hears = La persona oye por qué, y cómo volver a contactarnos.
agent-end-now = Terminarla ahora

agent-ended = ¿Cómo terminó la última llamada?
agent-ended-at = Terminó a las
agent-told-solved = Resuelto
agent-told-not-solved = No resuelto
agent-told-follow-up = Haré seguimiento

agent-earlier = Llamadas anteriores sobre esto
agent-earlier-none = No se conoce ninguna: es la primera llamada sobre esto.
agent-earlier-not-told = El número no está verificado: pregunte quién llama antes de hablar de llamadas anteriores.
agent-today = Sus llamadas de hoy
agent-today-none = Aquí aparecerán sus llamadas de hoy y cómo terminaron.
agent-call-with = con { $agent }
agent-call-alone = Nadie habló con la persona.
agent-call-raised = voz elevada
agent-wish-callback = Pidió que le devolvieran la llamada.
agent-wish-message = Dejó un mensaje.
agent-outcome-solved = resuelto, según el agente
agent-outcome-not-solved = no resuelto, según el agente
agent-outcome-follow-up = seguimiento prometido
agent-survey-solved = resuelto, según quien llamó
agent-survey-not-solved = no resuelto, según quien llamó
agent-survey-rating = { $rating } de 5

agent-notice = Cuando llega una llamada
agent-notice-note = Solo en este navegador; el teléfono suena de todos modos.
agent-notice-ring = Sonar también aquí
agent-notice-show = Mostrar una notificación

agent-note-over = Esa llamada ya terminó.
agent-note-senior = Se está avisando a un sénior.
agent-note-no-senior = Ahora no hay ningún sénior libre.
agent-note-warning = La persona está oyendo la advertencia.
agent-note-no-warning = Ahora no se puede reproducir ninguna advertencia.
agent-note-end = La llamada se está terminando.
agent-note-no-end = Usted no puede terminar esta llamada.
agent-note-disposition = Anotado.

agent-briefing = Una llamada para usted
agent-briefing-once = Este enlace se abre una sola vez.
agent-briefing-show = Mostrar el resumen
agent-briefing-keys = Su teléfono le dice qué tecla pulsar.
agent-briefing-gone = Aquí ya no hay nada
agent-briefing-gone-why = Este enlace ya se abrió, o es demasiado antiguo. Su teléfono le dice lo mismo; pulse 3 para oírlo otra vez.

agent-said-rings = Su teléfono suena
agent-said-blocked = Su navegador no lo permite. Cámbielo en sus ajustes para esta página.
