/**
 * What patients see: the page behind a personal join link, and a home page that says where such a link is found. Nobody signs
 * in here yet; a link is proof enough for one session and nothing else (TEL-3, TEL-9).
 */
@NullMarked
package health.praxis.portal;

import org.jspecify.annotations.NullMarked;
