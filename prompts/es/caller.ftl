# Lo que oye quien llama. Se le trata de usted. Las palabras entre { $llaves } se rellenan en cada llamada.

# Lo primero, antes de medir nada.
notice = Gracias por llamar a { $business }. Para dirigir su llamada, medimos su volumen. No la grabamos.
greeting = En cualquier momento puede presionar 0 para hablar con una persona.
ask-reason = En pocas palabras, ¿cuál es el motivo de su llamada?
ask-reason-again =
    Disculpe, no le he entendido. Dígalo en pocas palabras, por favor, o presione una tecla. { $choices } Para hablar con una persona, presione 0.
choice = Para { $label }, presione { $key }.

# Ya se sabe el motivo; la llamada pasa a la fila.
got-reason = Gracias. He entendido: { $label }. Le comunico enseguida.
got-words = Gracias. Le comunico con alguien que puede ayudarle.
got-person = Le comunico con una persona.
# Lo mismo si la voz está elevada o si ya ha tenido que llamar antes: breve, y con una sola disculpa.
sorry-and-through = Le pido disculpas. Le comunico directamente con un asesor de mayor experiencia.

# Mientras espera.
place-in-line = Es usted el número { $place } de la fila.
expected-wait = Le atenderemos, previsiblemente, en menos de { $minutes } minutos.
waiting = Presione 1 si prefiere que le llamemos y conservar su lugar, 2 para dejar un mensaje, o 3 para seguir esperando.
waiting-unknown-number = Presione 2 para dejar un mensaje, o 3 para seguir esperando.
still-waiting = Le atenderemos lo antes posible.
in-line-for-person = Está en la fila para hablar con una persona. Por favor, siga en la línea.

# Ahora nadie puede atender la llamada.
closed = En este momento está cerrado.
nobody = Ahora mismo nadie puede atender su llamada.
nobody-choices = Presione 1 para que le llamemos al número desde el que llama, o 2 para dejar un mensaje.
callback-promised = Le llamaremos al número desde el que llama. Conserva su lugar en la fila. Adiós.
message-invitation = Deje su mensaje después del tono. Al terminar, presione la tecla numeral o almohadilla.
message-invitation-unknown-number =
    Deje su mensaje después del tono, con el número al que podemos llamarle. Al terminar, presione la tecla numeral o almohadilla.
message-kept = Gracias. Hemos guardado su mensaje y alguien lo escuchará. Adiós.
message-empty = No se ha oído ningún mensaje.

# La conversación.
returned = Se ha cortado la comunicación con el asesor. Si ya ha terminado, puede colgar. Si no, le comunico de nuevo.
calling-back = Buenas, le llamamos de { $business }, como quedamos. Ahora mismo le comunico.

# Cualquier imprevisto: unas palabras, y una persona.
one-moment = Un momento, por favor. Le comunico enseguida.
not-now = Disculpe, ha habido un fallo por nuestra parte. Volveremos a intentarlo.
