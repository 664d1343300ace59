/**
 * Keys and names of apps. An app is identified by its workspace, its name and the preceding
 * deletion of an app of that name.
 */
@NullMarked
package dev.appstelemetry.naming;

import org.jspecify.annotations.NullMarked;
