# Alrededor de una conversación: lo que oye quien llama mientras el agente se aparta un momento, y lo que oyen los agentes.

held = Un momento, por favor.
conduct-warning =
    Queremos ayudarle, y solo podemos hacerlo en una conversación respetuosa. De lo contrario, quizá tengamos que terminar esta llamada.
conduct-farewell =
    Terminamos esta llamada por la manera en que se ha hablado a nuestro colega. Puede volver a llamarnos en cualquier momento. Para dejar un mensaje ahora, pulse 2.
conduct-goodbye = Adiós.
urgent = Le comunico ahora mismo con una persona.

menu-senior = Pulse 1 para pedir un colega con más experiencia,
menu-warning = 2 para que suene la advertencia,
menu-end = 3 para terminar la llamada,
menu-back = cualquier otra tecla para volver a la conversación.
senior-asked = Se está preguntando a un colega con más experiencia.
no-senior-free = Ningún colega con más experiencia está libre ahora.
warning-plays = Ahora suena la advertencia; después continúa usted.

seat-keys = Pulse 1 para escuchar, 2 para aconsejar, 3 para participar, 4 para rechazar.
seat-passed = Gracias.
seat-menu = Pulse 1 para escuchar, 2 para aconsejar, 3 para participar, cualquier otra tecla para seguir igual. Para salir, cuelgue.
seat-over = La conversación ha terminado. Gracias.
