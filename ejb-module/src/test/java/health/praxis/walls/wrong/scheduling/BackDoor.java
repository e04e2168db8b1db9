package health.praxis.walls.wrong.scheduling;

import jakarta.ejb.Stateless;

/** A wrong sample: a bean that begins transactions and is no door. */
@Stateless
public class BackDoor {
    public void slipIn() {}
}
