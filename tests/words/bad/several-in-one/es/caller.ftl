greeting Marque 0.
waiting = Espere { $minutes } minutos.
    .second = 4
