# Alrededor de una conversación: lo que oye quien llama mientras el agente se aparta un momento, y lo que oyen los agentes.

held = Un momento, por favor.
    .seconds = 3
conduct-warning =
    Queremos ayudarle, y solo podemos hacerlo en una conversación respetuosa. De lo contrario, quizá tengamos que terminar esta llamada.
    .seconds = 15
conduct-farewell =
    Terminamos esta llamada por la manera en que se ha hablado a nuestro colega. Puede volver a llamarnos en cualquier momento. Para dejar un mensaje ahora, pulse 2.
    .seconds = 19
goodbye = Adiós.
    .seconds = 3
urgent = Le comunico ahora mismo con una persona.
    .seconds = 5

menu-senior = Pulse 1 para pedir un colega con más experiencia,
    .seconds = 6
menu-warning = 2 para que suene la advertencia,
    .seconds = 4
menu-end = 3 para terminar la llamada,
    .seconds = 4
menu-back = cualquier otra tecla para volver a la conversación.
    .seconds = 6
senior-asked = Se está preguntando a un colega con más experiencia.
    .seconds = 6
no-senior-free = Ningún colega con más experiencia está libre ahora.
    .seconds = 6
warning-plays = Ahora suena la advertencia; después continúa usted.
    .seconds = 6

seat-offered = Un lugar junto a { $agent }, que está en una conversación.
    .seconds = 7
seat-keys = Pulse 1 para escuchar, 2 para aconsejar, 3 para participar, 4 para rechazar.
    .seconds = 10
seat-passed = Gracias.
    .seconds = 3
seat-menu = Pulse 1 para escuchar, 2 para aconsejar, 3 para participar, cualquier otra tecla para seguir igual. Para salir, cuelgue.
    .seconds = 14
seat-over = La conversación ha terminado. Gracias.
    .seconds = 5
