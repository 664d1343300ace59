/** What every HTTP answer shares: problems, headers, conditional requests, the page. */
@NullMarked
package dev.appstelemetry.web;

import org.jspecify.annotations.NullMarked;
