/**
 * The stories people live through with Praxis, told in real browsers against the deployed EAR and the provider sandbox, through HTTP only.
 *
 * <p>A story class is one story; its tests are sentences with the requirement they prove. Page objects name what a person sees. Nothing sleeps:
 * {@link health.praxis.stories.Wait} asks until a condition holds.
 */
package health.praxis.stories;
