# Lo que está en cada página, y lo que dicen varias de ellas.

common-skip = Ir al contenido
common-menu = Menú
common-pages = Páginas
common-sign-in = Entrar
common-sign-out = Salir
common-account = Su cuenta

common-board = Panel
common-calls = Llamadas
common-cases = Casos
common-rules = Reglas
common-prompts = Locuciones
common-numbers = Cifras
common-own = Sus llamadas
common-people = Personas
common-audit = Registro de cambios

common-away-title = Ahora no se puede mostrar nada
common-away = Las llamadas siguen sin esta página: el teléfono del agente dice qué tecla pulsar. Puede que lo último que hizo aquí no se haya guardado.
common-away-again = Intentar de nuevo
common-not-yours-title = Esta página no es para usted
common-not-yours = Su función no la abre. Quien administra las personas puede cambiarlo.
common-not-found-title = Esta página no existe
common-not-found = Puede que se haya borrado, o que la dirección esté mal escrita.

common-yes = Sí
common-no = No
common-save = Guardar
common-back = Volver
common-search = Buscar
common-filter = Filtrar
common-all = Todos
common-older = Más antiguas
common-csv = Descargar como CSV
common-as-table = Como tabla
