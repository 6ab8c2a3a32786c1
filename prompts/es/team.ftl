# Lo que oyen los agentes que llaman a la línea desde su propio teléfono para empezar o terminar su turno.

team-pin = Para empezar o terminar su turno, marque su PIN. Para lo demás, no cuelgue.
team-pin-again = Ese no es su PIN. Márquelo otra vez, o no cuelgue.
team-locked = El PIN ha sido incorrecto demasiadas veces. Está bloqueado durante un rato. Le paso a la línea.
team-menu = Pulse 1 para recibir llamadas, 2 para una pausa, 3 para terminar, o 4 para recibir llamadas ya, sin el descanso.

# Cómo está, antes del menú y después de elegir.
team-available = Está recibiendo llamadas.
team-resting = Recibirá llamadas después de un descanso.
team-break = Está en pausa.
team-offline = Su turno ha terminado.
team-busy = Tiene una llamada. Lo que elija empieza después.
