/** What a list of fields calls one: "the total in euro" is "Total in euro". */
export function fieldLabel(spoken: string): string {
  const bare = spoken.replace(/^(?:the|an?|der|die|das|eine?) /, '');
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}`;
}

/** What a list of comparisons calls one: "{field} is {value} or later" is "is … or later". */
export function operatorLabel(template: string): string {
  return template
    .replace(/^\{field\}:? /, '')
    .replace(/ ?\{(?:value|to)\}$/, '')
    .replace(/\{\w+\}/g, '…')
    .replace(/:$/, '');
}
