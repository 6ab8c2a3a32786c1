# La llamada breve de después.

survey-hello = Buenas, le llamamos de { $business } por su última llamada.
survey-question = ¿Está resuelto? Presione 1 o diga sí. Si no, presione 2 o diga no.
survey-question-again = Disculpe, no le he entendido. Presione 1 si está resuelto, o 2 si no lo está.
survey-solved = Gracias, nos alegra saberlo. Adiós.
survey-not-solved = Gracias por decirlo. Para hablar ahora con un asesor de mayor experiencia, presione 1. Para que le llamemos, presione 2.
survey-no-answer = Gracias. Adiós.

# Palabras, o varias seguidas, que significan sí o no, separadas por comas. "Si" sin tilde no es un sí: lo dicen los buzones de voz.
survey-yes-words = sí, resuelto, resuelta, solucionado, solucionada, arreglado, arreglada, correcto
# "No" está abajo: también lo dice un buzón de voz ("no puedo atenderle").
survey-no-words = todavía no, aún no, sigue igual, sigue sin, sin resolver, no señor, no señora, no señorita, no gracias
# Convierten un sí en un no: "no está resuelto". Si no se dice nada más, significan no.
survey-not-words = no, nunca, ni, tampoco
