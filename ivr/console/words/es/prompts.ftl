# Lo que oyen quienes llaman y los agentes, para cambiarlo.

prompts-intro = Lo que oyen quienes llaman y los agentes. Se cambia en un borrador suyo; se oye cuando el borrador está activo.
prompts-intro-reader = Lo que oyen quienes llaman y los agentes. Solo operaciones lo cambia.
prompts-language = Idioma
prompts-other-languages = Empezar otro idioma
prompts-situation = Situación
prompts-in-caller = Llamar y esperar
prompts-in-conversation = En conversación
prompts-in-survey = Encuesta
prompts-in-agent = El teléfono del agente
prompts-in-team = Conectarse por teléfono
prompts-in-others = Nombradas por reglas
prompts-only-own = Solo lo que difiere de lo incluido
prompts-count = { $n } de { $all } locuciones
prompts-none = Ninguna locución coincide
prompts-none-hint = Busque menos palabras, o en todas partes.
prompts-heard-by-rule = Antes de esperar, cuando una regla la nombra.
prompts-own = palabras propias
prompts-instead-of = Incluido:
prompts-recorded = grabada
prompts-drafted = en su borrador
prompts-missing = falta
prompts-changes =
    { $n ->
        [one] Una locución ha cambiado en su borrador.
       *[other] { $n } locuciones han cambiado en su borrador.
    }
prompts-review = Revisar el borrador y activarlo
prompts-all = Todas las locuciones
prompts-words = Palabras
prompts-words-hint = Lo que está entre llaves se rellena en cada llamada. Una línea «.seconds = 9» le permite durar más.
prompts-given = Se rellena en cada llamada
prompts-such-as = como «{ $value }»
prompts-save = Guardar en el borrador
prompts-drop = Usar las palabras incluidas
prompts-check = Resultado de la comprobación
prompts-right = No tiene ningún fallo.
prompts-wrong =
    { $n ->
        [one] Un fallo impide guardarla:
       *[other] { $n } fallos impiden guardarla:
    }
prompts-at = Línea { $line }, columna { $column }
prompts-sounds-like = Como se oye
prompts-lasts = Unos { $seconds } de { $most } segundos
prompts-hear = Escuchar
prompts-hear-note = Las palabras las dice una voz de su navegador, con ejemplos. Por teléfono es la voz de la línea.
prompts-shipped = Palabras incluidas
prompts-shipped-none = Ninguna en este idioma. Abajo está la locución en inglés.
prompts-shipped-never = Ninguna: es una locución propia.
prompts-english = En inglés
prompts-recording = Grabación
prompts-recording-note = Suena en lugar de las palabras, con el sonido y el volumen del teléfono. Que ambas digan lo mismo.
prompts-recording-none = No hay: una voz dice las palabras.
prompts-recording-lasts = { $seconds } de { $most } segundos
prompts-obstacle-no-words = Escriba primero las palabras: son lo que se dice si falta la grabación.
prompts-obstacle-filled-in = No se puede grabar: una grabación es igual en cada llamada y estas palabras no. Escriba antes palabras sin nada que rellenar.
prompts-obstacle-inside = No se puede grabar: solo se oye dentro de otra cosa.
prompts-record = Grabar
prompts-stop = Parar
prompts-level = Nivel del micrófono
prompts-file = Archivo de sonido (WAV, FLAC, MP3 y otros)
prompts-listen = Escúchela antes de guardarla
prompts-keep-recording = Guardar esta grabación en el borrador
prompts-drop-recording = Quitar la grabación
prompts-too-long = Dura { $seconds } segundos y el máximo es { $most }. Grábela más corta.
prompts-too-large = El archivo ocupa más de { $megabytes } MB. Expórtelo más corto o como MP3.
prompts-no-file = Grabe algo o elija un archivo.
prompts-done-words = Guardado en su borrador.
prompts-done-shipped = Su borrador vuelve a usar las palabras incluidas.
prompts-done-recording = La grabación está en su borrador.
prompts-done-no-recording = En su borrador una voz vuelve a decir las palabras.
prompts-said-refused = El navegador no da el micrófono. Permítalo en esta página o elija un archivo.
prompts-said-recording = Grabando: { $seconds } de { $most } segundos
prompts-said-recorded = { $seconds } segundos grabados. Escúchela y guárdela.
prompts-said-no-voice = Este navegador no tiene voz.
