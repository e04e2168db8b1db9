package health.praxis.walls.wrong.scheduling;

import jakarta.ejb.Schedule;

/** Wrong: a timer that nobody who runs the installation ever sees. */
class HiddenTimer {

    @Schedule(hour = "*", persistent = false)
    void run() {}
}
