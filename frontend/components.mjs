// SPDX-License-Identifier: EUPL-1.2
// The components of the library that our pages really use; each costs bytes on the ask page.
export const components = [
  "root",
  "skip-link",
  "breadcrumb-nav",
  "button",
  "form-field",
  "form-label",
  "form-field-description",
  "form-field-error-message",
  "textbox",
  "textarea",
  "select",
  "checkbox",
  "alert",
  "table",
  "pagination",
];
