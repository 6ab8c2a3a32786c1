# The routing file: changed, tried, back-tested, made live, rolled back.

rules-parts = Partes de esta página
rules-edit = Editar
rules-back-tests = Pruebas con el pasado
rules-history = Historial
rules-live = Rige la activación { $number }

rules-wrong =
    { $n ->
        [one] 1 error
       *[other] { $n } errores
    }
rules-right-but =
    { $n ->
        [one] Correcto, con 1 aviso
       *[other] Correcto, con { $n } avisos
    }
rules-right = Todo es correcto
rules-faults = Lo que está mal
rules-faults-here =
    { $n ->
        [one] 1 observación
       *[other] { $n } observaciones
    }
rules-line = Línea { $line }, columna { $column }:
rules-read-only = Usted ve el archivo que rige. Operaciones puede cambiarlo.
rules-draft-of = Su borrador, iniciado desde la activación { $base }. Guardado:
rules-as-live = Así rige ahora. Lo que cambie será su borrador; quien llama no nota nada hasta que lo active.
rules-check = Guardar y comprobar
rules-sides = Mostrar
rules-as-form = Formulario
rules-as-text = Texto
rules-text-hint = Ctrl-F busca. Tab pasa al campo siguiente. F8 va al error siguiente.
rules-unreadable = Ahora el texto no se puede leer, por eso no hay formulario. Corrija el error de arriba y volverá.

rules-section-business = Empresa
rules-section-lines = Líneas
rules-section-hours = Horario
rules-section-reasons = Motivos
rules-section-person-words = Pedir una persona
rules-section-queues = Colas
rules-section-agents = Agentes
rules-section-rules = Reglas
rules-section-waiting = Espera
rules-section-repeat-callers = Llamadas repetidas
rules-section-wrap-up = Trabajo posterior
rules-section-care = Cuidado de los agentes
rules-section-survey = Encuesta
rules-section-conduct = Trato
rules-section-urgent = Emergencias
rules-section-retention = Conservación
rules-section-tests = Ejemplos
rules-left-out = sin indicar: { $default }
rules-left-out-none = sin indicar
rules-up = Subir
rules-down = Bajar
rules-take-out = Quitar
rules-take-out-what = Quitar { $what }
rules-add = Añadir
rules-new-name = Nombre nuevo en { $what }

rules-overtaken-title = Entretanto rige la activación { $number }
rules-overtaken-what = Su borrador se inició desde la activación { $base }. No se ha perdido nada. Esto ha cambiado desde entonces, por
rules-take-in = Incorporar estos cambios a mi borrador
rules-taken-in = Lo que rige entretanto está ahora en su borrador. Mire qué cambia antes de activarlo.
rules-clash = Su borrador cambia las mismas líneas. Incorpore a mano lo que deba quedar.
rules-carry-over = Lo he visto: mi borrador ocupará su lugar

rules-try = Probar una llamada
rules-try-hint = ¿Adónde iría una llamada con estos datos según el texto de arriba? Lo que quede vacío es como en una primera llamada corriente.
rules-other-facts = Más datos
rules-usual = como siempre
rules-try-now = Probar
rules-try-wrong = El texto tiene errores. Corríjalos primero.
rules-goes-to = Va a
rules-tier-general = general
rules-tier-senior = sénior
rules-by-rule = Por la regla
rules-because = Porque
rules-priority = Prioridad
rules-points = Puntos
rules-passed-over = Reglas anteriores que no se cumplieron
rules-rule = Regla
rules-did-not-hold = No se cumplió
rules-as = Cómo era
rules-assumed = Lo que se ha supuesto

rules-back-test = Prueba con el pasado
rules-back-test-hint = Decide de nuevo las llamadas pasadas según su borrador, con lo que se sabía entonces. No cambia nada.
rules-days = Días atrás
rules-back-test-now = Probar con el pasado
rules-last-back-test = Última prueba
rules-busy = Ya hay dos pruebas en marcha. Inténtelo cuando terminen.
rules-days-title = Llamadas
rules-last-days =
    { $n ->
        [one] del último día
       *[other] de los últimos { $n } días
    }
rules-state = Estado
rules-state-running = en marcha
rules-state-done = terminada
rules-state-failed = fallida
rules-running = Está en marcha. Esta página mostrará el resultado por sí sola.
rules-look-again = Mirar de nuevo
rules-failed = La prueba ha fallado. Revise el borrador e iníciela de nuevo.
rules-no-calls = En estos días no se decidió ninguna llamada
rules-no-calls-hint = Elija más días, o vuelva cuando haya habido llamadas.
rules-no-back-tests = Nadie ha hecho pruebas todavía
rules-no-back-tests-hint = Cambie las reglas en Editar e inicie allí una prueba.

rules-headline = De las llamadas decididas entonces, { $calls } en total, el borrador lleva { $moved } a otra cola.
rules-headline-unsolved = Según la encuesta, de estas quedaron sin resolver { $unsolved }.

# Of the sheets of a back-test.
rules-sheet-from = de
rules-sheet-to = a
rules-sheet-calls = llamadas
rules-sheet-of-all = de todas
rules-sheet-then = entonces
rules-sheet-draft = borrador
rules-sheet-change = cambio
rules-sheet-moved-calls = llamadas cambiadas
rules-sheet-of-moved = de las cambiadas
rules-sheet-other-calls = otras llamadas
rules-sheet-of-others = de las otras
rules-sheet-rule = regla
rules-sheet-fact = dato
rules-sheet-asked-for-by = lo pide
rules-sheet-unknown = desconocido
rules-sheet-not-recorded-yet = aún no registrado
rules-sheet-call = llamada
rules-sheet-decided = decidida
rules-sheet-rule-then = regla de entonces
rules-sheet-rule-of-the-draft = regla del borrador
rules-sheet-survey = encuesta
rules-sheet-mon = lu
rules-sheet-tue = ma
rules-sheet-wed = mi
rules-sheet-thu = ju
rules-sheet-fri = vi
rules-sheet-sat = sá
rules-sheet-sun = do
rules-sheet-nothing-changed = sin cambios
rules-sheet-with-a-higher-priority = con más prioridad
rules-sheet-with-a-lower-priority = con menos prioridad
rules-sheet-hours-of-talk = horas de conversación
rules-sheet-calls-in-the-busiest-hour-of-the-week = llamadas en la hora más cargada de la semana
rules-sheet-solved = resuelto
rules-sheet-not-solved = sin resolver
rules-sheet-no-answer = sin respuesta
rules-sheet-still-to-come = pendiente
rules-sheet-not-asked = sin preguntar
rules-sheet-to-be-followed-up = en seguimiento
rules-sheet-not-said = no indicado
rules-sheet-talk-lasts-as-long-as-it-did-then = Las conversaciones duran lo mismo que entonces
rules-sheet-calls-in-senior-queues-in-each-hour-of-the-week-added-up-over-all-weeks = Llamadas en colas de séniores en cada hora de la semana, sumadas todas las semanas
rules-sheet-decided-no-call = No decidieron ninguna llamada
rules-sheet-calls-in-which-a-rule-asked-for-what-was-not-known-then = Llamadas en las que una regla pedía algo que entonces no se sabía
rules-sheet-a-comparison-with-it-does-not-hold = La comparación con ello no es válida
rules-sheet-none-yet = ninguno aún
rules-sheet-no-case = sin caso
rules-sheet-moved-to-another-queue = A otra cola
rules-sheet-in-the-same-queue = En la misma cola
rules-sheet-senior-load = Carga de los séniores
rules-sheet-senior-calls-by-hour-of-the-week = Llamadas a séniores por hora de la semana
rules-sheet-what-surveys-said = Lo que dijeron las encuestas
rules-sheet-last-outcome-of-the-case-as-of-today = Último resultado del caso, a día de hoy
rules-sheet-rules-of-the-draft = Reglas del borrador
rules-sheet-not-known-then = No se sabía entonces

rules-activate = Activar
rules-activate-hint = Su borrador empieza a regir, con sus locuciones. Las llamadas en curso siguen con las reglas con que empezaron.
rules-note = ¿Qué ha cambiado y por qué? (opcional)
rules-draft-changes = Lo que cambia su borrador
rules-activate-now = Activar ahora
rules-discard = Descartar el borrador
rules-discard-now = Sí, descartar mis cambios
rules-discarded = El borrador ya no existe. Esto es lo que rige.
rules-carried = Su borrador ocupará el lugar de lo que rige ahora cuando lo active.
rules-is-live = Su borrador rige. Todos los servidores lo siguen en dos segundos.
rules-nothing = No hay borrador. Cambie algo primero.
rules-wrong-still = El borrador tiene errores. Corríjalos primero.
rules-overtaken = No se ha activado nada, porque entretanto rige otra cosa. Abajo se ve lo que cambió.

rules-number = Activación
rules-activation = Activación { $number }
rules-is-the-live-one = rige
rules-refused = rechazada
rules-when = Cuándo
rules-by = Por
rules-how = Cómo
rules-how-shipped = como se entrega
rules-how-file = desde el archivo en disco
rules-how-command = en la línea de órdenes
rules-how-console = en esta página
rules-how-rollback = restablecida
rules-note-title = Nota
rules-version = Versión
rules-no-history = Todavía no ha regido nada
rules-no-history-hint = El primer arranque del servidor activa un archivo de reglas.
rules-refused-because = Por qué se rechazó
rules-changed = Lo que cambió
rules-roll-back = Restablecer
rules-roll-back-hint = Esta versión vuelve a regir, como una activación nueva. Los borradores quedan como están.
rules-roll-back-changes = Lo que eso cambia ahora
rules-roll-back-now = Volver a la activación { $number }
rules-rolled-back = Restablecida. Todos los servidores la siguen en dos segundos.
rules-too-old = Esta edición del programa ya no admite aquella versión.
rules-no-changes = Nada es distinto.
rules-changes-of = Cambios de { $file }
rules-line-before = Línea anterior
rules-line-after = Línea nueva
rules-what = Cambio
rules-added = añadida
rules-removed = quitada

rules-said-kept = Guardado como su borrador.
rules-said-not-kept = No se ha guardado: el servidor no responde. Su texto sigue aquí.
rules-said-signed-out = No se ha guardado: su sesión ha terminado. Inicie sesión en otra pestaña; su texto sigue aquí.
rules-said-by-hand = Esto solo se puede cambiar en el texto: se perdería un comentario o no está claro el lugar.
