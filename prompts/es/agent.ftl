# Lo que oye un agente en su propio teléfono. El resumen dura diez segundos como máximo; { $words } son palabras de quien llama.

briefing-new = Primera llamada.
briefing-repeat =
    { $ordinal ->
        [2] Segunda llamada
        [3] Tercera llamada
        [4] Cuarta llamada
        [5] Quinta llamada
       *[other] Llamada número { $ordinal }
    } por este asunto, { $days ->
        [0] hoy.
        [one] en un día.
       *[other] en { $days } días.
    }
briefing-repeat-unverified = El número ya llamó por este asunto, pero no está verificado.
briefing-withheld = Número oculto.
briefing-reason = Motivo: { $label }.
briefing-words = Dice: «{ $words }».
briefing-raised =
    Voz elevada, { $rise } decibelios por encima de su propio nivel durante { $seconds ->
        [one] un segundo.
       *[other] { $seconds } segundos.
    }
briefing-raised-at-once = Voz elevada desde la primera palabra.
briefing-not-solved = Encuesta: no resuelto.
briefing-follow-up = La última vez se prometió seguimiento.
briefing-callback = Llamada de vuelta; la persona aún no está en la línea.
briefing-message = Ha dejado un mensaje.
briefing-open-repeat = Parta de lo que ya se intentó.
briefing-open-raised = Primero deje que termine de hablar.
briefing-keys = Presione 1 para aceptar, 2 para pasar, 3 para repetir.

direct-key = Presione 1 para aceptar.

accepted = Conectando.
ringing-back = Llamando ahora a la persona.
caller-gone = La persona ya no está esperando. Gracias.
caller-did-not-pick-up = La persona no ha contestado. Lo intentaremos más tarde. Gracias.
passed = Gracias. La llamada pasa a otra persona.

ask-disposition = La persona ha colgado. Presione 1 si está resuelto, 2 si no, o 3 si hará seguimiento.
disposition-kept = Gracias.
