/** Any ERP that lists its papers as JSON over HTTP: polled page by page from where it was left. */
@NullMarked
package kr.dure.integrations.erp.rest;

import org.jspecify.annotations.NullMarked;
