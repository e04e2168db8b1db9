/**
 * What patients see: the page behind a personal join link, signing up and in, a dashboard and one's own account. A link is proof
 * enough for one session and nothing else (TEL-3, TEL-9); an account shows what practices have linked to it (LOG-12, LOG-14).
 */
@NullMarked
package health.praxis.portal.pages;

import org.jspecify.annotations.NullMarked;
