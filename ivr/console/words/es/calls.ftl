# Llamadas: la lista, y una llamada.

calls-title = Llamadas
calls-filters = Qué llamadas
calls-text = Número, palabras o CallSid
calls-since = Desde
calls-until = Hasta
calls-days-note = Días en la zona horaria de la empresa, { $zone }.
calls-line = Línea
calls-queue = Cola
calls-reason = Motivo
calls-agent = Agente
calls-result = Resultado
calls-voice = Voz
calls-caller = Quien llama
calls-any = Todo
calls-only-raised = Elevada
calls-not-raised = No elevada
calls-only-repeat = Vuelve a llamar
calls-not-repeat = Primera por el asunto
calls-show = Mostrar
calls-clear = Mostrar todas las llamadas
calls-found = Las llamadas, primero la última
calls-older = Llamadas anteriores
calls-latest = Volver a las últimas
calls-csv = Descargar estas llamadas como CSV
calls-none-title = Aún no hay llamadas
calls-none = Las llamadas aparecen aquí desde el primer timbre. Llame a la línea para ver una.
calls-none-fit-title = Ninguna llamada coincide
calls-none-fit = Quite un filtro o busque una parte menor del número.

calls-came = Entrada
calls-number = Número
calls-about = Motivo
calls-to = Cola
calls-lasted = Duración
calls-with = Agente
calls-waited = Espera
calls-talked = Habló
calls-open = La llamada de { $number }
calls-withheld = Número oculto

calls-result-live = En línea
calls-result-solved = Resuelto
calls-result-not_solved = No resuelto
calls-result-follow_up = Con seguimiento
calls-result-unknown = No se sabe
calls-result-callback = Devolución prometida
calls-result-message = Dejó un mensaje
calls-result-human_line = Línea directa
calls-result-abandoned = Colgó
calls-result-not_reached = No localizado

calls-raised = Elevada
calls-raised-by = Elevada { $db } dB
calls-repeat = Repite
calls-urgent = Urgente

calls-back = Todas las llamadas
calls-ended = Fin
calls-still = aún en línea
calls-case = Caso
calls-open-case = El caso y sus otras llamadas
calls-called-back = Llamada devuelta
calls-first-call = la llamada en que se prometió
calls-version = Archivo de reglas
calls-version-of = Activación { $number }
calls-warnings = Advertencias oídas
calls-call-sid = CallSid
calls-said = Lo que dijo

calls-trace = Nivel de la voz
calls-trace-note = Decibelios sobre su propio nivel (línea discontinua), desde la primera palabra oída. Se marca dónde la voz estaba elevada.
calls-trace-none = No hay niveles de esta llamada: no se oyó a quien llamaba, o se han borrado. Se conservan { $days } días.
calls-trace-script = La imagen necesita scripts.
calls-rise-first = Elevada desde la primera palabra, durante { $seconds } s.
calls-rise = Elevada en { $at } durante { $seconds } s, hasta { $db } dB.
calls-no-rise = La voz no estuvo elevada.
calls-said-axis = dB
calls-said-raised = elevada { $db } dB
calls-said-raised-first = elevada desde la primera palabra

calls-decision = Decisión
calls-decision-none = No se decidió nada: la llamada terminó antes, o no pasó por las reglas.
calls-decision-to = Cola { $queue }, prioridad { $priority }
calls-decision-because = Porque
calls-decision-always = Vale para todas las llamadas.
calls-decision-points = { $points ->
    [one] { $points } punto
   *[other] { $points } puntos
}
calls-decision-passed-over = Reglas que no se cumplían
calls-decision-none-passed = Ninguna: era la primera regla.
calls-decision-failed = no se pudo calcular
calls-decision-facts = Todos los datos
calls-fact-unknown = desconocido

calls-survey = Encuesta
calls-survey-none = No hay encuesta sobre esta llamada.
calls-survey-state-scheduled = Prevista
calls-survey-state-dialling = Se está llamando
calls-survey-state-asking = Se está preguntando
calls-survey-state-solved = Resuelto
calls-survey-state-not-solved = No resuelto
calls-survey-state-unanswered = No localizado
calls-survey-state-cancelled = Cancelada
calls-survey-due = Para el
calls-survey-answered = Respondida
calls-survey-rating = Valoración
calls-survey-rating-of = { $rating } de 5
calls-survey-comment = En sus palabras
calls-survey-recorded = Grabado; la grabación está en Twilio.
calls-survey-tries = Intentos
calls-survey-why = Por qué

calls-promises = Promesas
calls-promise-callback = Devolución de llamada
calls-promise-message = Mensaje
calls-promise-open = Abierta
calls-promise-late = Atrasada
calls-promise-being-kept = Cumpliéndose
calls-promise-kept = Cumplida
calls-promise-due = Para el

calls-timeline = Cronología
calls-timeline-note = El reloj cuenta desde el timbre.
calls-timeline-none = Ya no se conserva nada de esta llamada. Las cronologías se conservan { $days } días.
calls-side-caller = Quien llama
calls-side-agent = Agente
calls-side-levelhead = Levelhead

calls-moment-arrived = { $number_known ->
    [no] Entra la llamada, sin número
   *[yes] Entra la llamada
}
calls-moment-said = { $asked ->
    [reason] { $key ->
        [none] { $words ->
            [none] Se pregunta por qué llama: silencio
           *[other] Se pregunta por qué llama, y dice
        }
       *[other] Se pregunta por qué llama, y pulsa { $key }
    }
    [wait] En la espera pulsa { $key }
    [nobody] { $key ->
        [none] Se dice que nadie puede atender: silencio
       *[other] Se dice que nadie puede atender, y pulsa { $key }
    }
    [solved] { $key ->
        [none] { $words ->
            [none] Se pregunta si está resuelto: silencio
           *[other] Se pregunta si está resuelto, y dice
        }
       *[other] Se pregunta si está resuelto, y pulsa { $key }
    }
    [talk-or-callback] { $key ->
        [none] Hablar ahora o que se le llame: silencio
       *[other] Hablar ahora o que se le llame: pulsa { $key }
    }
   *[other] { $key ->
        [none] Cuándo llamarle: silencio
       *[other] Cuándo llamarle: pulsa { $key }
    }
}
calls-moment-raised = { $rise_db ->
    [none] La voz está elevada desde la primera palabra
   *[other] La voz está elevada, { $rise_db } dB sobre su propio nivel
}
calls-moment-settled = La voz baja a los { $seconds } s
calls-moment-decided = Decide la regla { $rule }: cola { $queue }, prioridad { $priority }
calls-moment-told-of-the-wait = { $minutes ->
    [none] Se le dice su lugar en la cola: { $place }
   *[other] { $place ->
        [none] Se le dice que espera menos de { $minutes } minutos
       *[other] Se le dice su lugar en la cola, { $place }, y que espera menos de { $minutes } minutos
    }
}
calls-moment-urgent = Una emergencia: a la línea directa en seguida
calls-moment-offered = Se ofrece a { $agent }
calls-moment-whispered = { $agent } oye el resumen
calls-moment-not-taken = { $why ->
    [passed] { $agent } la deja pasar
    [unanswered] { $agent } no contesta
    [withdrawn] Se retira la oferta a { $agent }
   *[failed] No se puede llamar al teléfono de { $agent }
}
calls-moment-passed = { $why ->
    [busy] { $agent } la deja pasar: está ocupado
    [skill] { $agent } la deja pasar: otra persona sabe más
    [enough] { $agent } la deja pasar: bastantes llamadas difíciles
   *[other] { $agent } la deja pasar, por otro motivo
}
calls-moment-accepted = { $agent } la acepta
calls-moment-connected = { $agent } y quien llama están conectados
calls-moment-dialled = Se llama a { $agent } sin REST
calls-moment-human-line = Se llama a la línea directa
calls-moment-fallback = Responde el último recurso: algo falló
calls-moment-menu = { $agent } sale al menú y pulsa { $key }
calls-moment-seat-offered = Se pide a { $agent } que acompañe
calls-moment-seat-taken = { $role ->
    [listen] { $agent } escucha
    [coach] { $agent } apoya al agente
   *[join] { $agent } se une
}
calls-moment-seat-left = { $agent } deja de acompañar
calls-moment-taken-over = { $agent } toma la conversación
calls-moment-warned = La advertencia { $warnings } se oye hasta el final
calls-moment-farewell = La llamada se termina, como pidió { $agent }
calls-moment-promised = { $kind ->
    [message] Deja un mensaje
   *[callback] Se le promete devolver la llamada
}
calls-moment-promise-kept = { $by } marca la promesa como cumplida
calls-moment-ringing-back = Se le devuelve la llamada para { $agent }
calls-moment-ended = { $after ->
    [intake] La llamada termina antes de la decisión
    [waiting] La llamada termina en la espera
    [connecting] La llamada termina de camino a un agente
   *[talking] La llamada termina
}
calls-moment-wrap-up = Cierre y descanso de { $agent } hasta
calls-moment-disposition = { $outcome ->
    [solved] El agente dice: resuelto
    [not_solved] El agente dice: no resuelto
    [follow_up] El agente dice: con seguimiento
   *[other] El agente no dice cómo terminó
}
calls-moment-survey-due = La encuesta está prevista para
calls-moment-survey-call = La encuesta llama, intento { $try }
calls-moment-survey-cancelled = La encuesta se cancela: { calls-why }
calls-why = { $why ->
    [newer-conversation] hubo una conversación más nueva
    [called-in] llamó por sí mismo
    [opted-out] no quiere esas llamadas
    [no-number] ya no hay número
    [internal] un número nuestro
    [emergency] un número de emergencia
    [premium] un número de tarifa especial
    [shared-cost] un número de tarifa especial
    [satellite] un teléfono por satélite
    [not-a-phone] un número que no es el teléfono de nadie
    [country] un país al que no se llama
    [not-verified] nadie responde del número
    [no-lawful-time] no hay hora permitida
    [called-enough] ya se le llamó bastante
    [refused] Twilio no llama al número
    [given-up] se aplazó una y otra vez
   *[by-ops] a mano
}
calls-moment-machine = Contesta una máquina
calls-moment-survey = { $answer ->
    [solved] Dice que está resuelto
    [not-solved] Dice que no está resuelto
   *[other] Prefiere hablar con alguien
}
calls-moment-rating = Da { $rating } de 5
calls-moment-comment = { $kept_in ->
    [sound] Sus palabras quedan grabadas
   *[writing] Sus palabras quedan escritas
}
calls-moment-opted-out = No quiere más llamadas de estas
calls-moment-case = { $state ->
    [closed] El caso se cierra como resuelto
    [reopened] El caso se abre otra vez
   *[unknown] El caso se cierra sin respuesta
}
