# La llamada breve de después: menos de 45 segundos en total.

# Solo teclas: quien contesta no lo interrumpe.
survey-hello = Hola, le llamamos de { $business }.
survey-opt-out = Presione 9 para no recibir estas llamadas.
# Con teclas o de palabra.
survey-question = Nos llamó hace poco. ¿Está resuelto? Presione 1 o diga sí. Si no, presione 2 o diga no.
survey-question-again = Disculpe, no le he entendido. Presione 1 si está resuelto, o 2 si no lo está.
survey-solved = Gracias, nos alegra saberlo.
survey-not-solved = Gracias por avisarnos. Su caso vuelve a estar abierto.
survey-rating = ¿Cómo valora nuestro servicio, del 1, malo, al 5, muy bueno?
# Una palabra propia, después de un sí.
survey-comment = ¿Desea decirnos algo más?
survey-comment-audio = ¿Desea decirnos algo más? Hable ahora, o presione 1 y lo grabamos.
survey-record = Por favor, hable después del tono.
# Después de un no.
survey-choice = Para hablar con alguien ahora, presione 1. Para que le llamemos, 2.
survey-callback-time = ¿Cuándo? Cuanto antes: presione 1. En tres horas: 2. Mañana a esta hora: 3.
survey-callback-soon = Le llamaremos cuanto antes. Adiós.
# Según el reloj de quien llama; según el nuestro si no podemos saber el suyo.
survey-callback-at =
    Le llamaremos { $days ->
        [0] hoy
        [1] mañana
       *[other] el { $day }
    } a las { $time }{ $clock ->
        [ours] , hora nuestra
       *[yours] { "" }
    }. Adiós.
# Al final.
survey-opted-out = Ya no recibirá estas llamadas. Adiós.
survey-goodbye = Gracias. Adiós.
# Para un buzón de voz.
survey-message =
    Hola, le llamamos de { $business }. Nos llamó hace poco, y queríamos preguntarle si está resuelto. Si no lo está, llámenos,
    por favor. Adiós.
# Palabras, o varias seguidas, que significan sí o no, separadas por comas. "Si" sin tilde no es un sí: lo dicen los buzones de voz.
survey-yes-words = sí, resuelto, resuelta, solucionado, solucionada, arreglado, arreglada, correcto
# "No" está abajo: también lo dice un buzón de voz ("no puedo atenderle").
survey-no-words = todavía no, aún no, sigue igual, sigue sin, sin resolver, no señor, no señora, no señorita, no gracias
# Convierten un sí en un no: "no está resuelto". Si no se dice nada más, significan no.
survey-not-words = no, nunca, ni, tampoco
# Los números del 1 al 5.
survey-rating-words = uno, dos, tres, cuatro, cinco
# Palabras que significan lo mismo que el 9.
survey-stop-words = no me llame, no me llamen, no llamen más, dejen de llamar, deje de llamar, no más llamadas
