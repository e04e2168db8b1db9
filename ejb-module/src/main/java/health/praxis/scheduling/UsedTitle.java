package health.praxis.scheduling;

/** A title that personal appointments had before, with what the last of them looked like (CAL-13). */
public record UsedTitle(String title, PersonalColour colour, int minutes) {}
