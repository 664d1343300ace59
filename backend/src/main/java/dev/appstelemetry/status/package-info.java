/** What this workspace can tell, and what stands in its way. */
@NullMarked
package dev.appstelemetry.status;

import org.jspecify.annotations.NullMarked;
