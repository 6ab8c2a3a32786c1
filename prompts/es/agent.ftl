# Lo que oye un agente en su propio teléfono. El resumen dura diez segundos como máximo; { $words } son palabras de quien llama.

briefing-new = Primera llamada.
briefing-repeat =
    { $ordinal ->
        [2] Segunda llamada
        [3] Tercera llamada
        [4] Cuarta llamada
        [5] Quinta llamada
       *[other] Llamada número { $ordinal }
    } { $days ->
        [0] hoy.
        [one] en un día.
       *[other] en { $days } días.
    }
briefing-repeat-unverified = El número ya llamó, pero no está verificado.
briefing-withheld = Número oculto.
briefing-reason = Motivo: { $label }.
briefing-words = Dice: «{ $words }».
briefing-raised =
    Voz elevada, { $rise } decibelios por encima de su propio nivel durante { $seconds ->
        [one] un segundo.
       *[other] { $seconds } segundos.
    }
briefing-raised-short = Voz elevada, más { $rise } decibelios.
briefing-raised-at-once = Voz elevada desde la primera palabra.
briefing-not-solved = Encuesta: no resuelto.
briefing-not-solved-then = Última vez: no resuelto.
briefing-solved-then = Última vez: anotado como resuelto.
briefing-follow-up = Se prometió seguimiento.
briefing-callback = Devolución de llamada, aún no está en línea.
briefing-message = Ha dejado un mensaje.
briefing-urgent = Posible emergencia.
briefing-beside = Con { $agent }.
briefing-cut-off = Se acaba de cortar.
briefing-open-repeat = Parta de lo ya intentado.
briefing-open-raised = Deje que termine.
briefing-open-new = Repita lo que necesita.
briefing-open-follow-up = Empiece por el seguimiento.
briefing-open-unverified = Pregunte quién llama.
briefing-open-promise = Diga que es la llamada prometida.
briefing-open-cut-off = Discúlpese por el corte.
briefing-open-urgent = Pregunte si hay peligro.
briefing-open-beside = Primero escuche.
briefing-keys = Presione 1 para aceptar, 2 para pasar, 3 para repetir.

direct-key = Presione 1 para aceptar.

accepted = Conectando.
ringing-back = Llamando ahora a la persona.
caller-gone = La persona ya no está esperando. Gracias.
caller-did-not-pick-up = La persona no ha contestado. Lo intentaremos más tarde. Gracias.
ask-pass-reason = ¿Por qué? 1 no puedo, 2 no es lo mío, 3 demasiadas llamadas difíciles, 4 otro motivo.
passed = Gracias. La llamada pasa a otra persona.

ask-disposition = La persona ha colgado. Presione 1 si está resuelto, 2 si no, o 3 si hará seguimiento.
disposition-kept = Gracias.
