package health.praxis.stories;

/**
 * A patient of the demonstration.
 *
 * @param mobile E.164; null where there is none
 */
record Patient(String name, String email, String mobile) {

    static final Patient AMELIA = new Patient("Amelia Thornton", "amelia.thornton@post.example", "+61491570006");
    static final Patient DANIEL = new Patient("Daniel Kowalski", "daniel.kowalski@post.example", "+61491570156");
    static final Patient RUTH = new Patient("Ruth Kowalski", "ruth.kowalski@post.example", "+61491570157");
    /** Lives in Perth, is called Maggie. */
    static final Patient MAGGIE = new Patient("Maggie Dunstan", "maggie.dunstan@post.example", "+61491570158");
    /** Has neither e-mail nor mobile. */
    static final Patient HENRY = new Patient("Henry Albright", null, null);

    static final Patient PRIYA = new Patient("Priya Raman", "priya.raman@post.example", "+61491570159");
}
