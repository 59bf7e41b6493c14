import { type ClaimType, claimTypes } from '../../core/claim/claim.ts';
import { claimWords } from '../words/claimWords.ts';
import { SelectField } from './SelectField.tsx';

interface ClaimTypeFieldProps {
  readonly value: ClaimType;
  readonly onChange: (type: ClaimType) => void;
  readonly className?: string | undefined;
}

/** The kind of statement a claim is, each with its meaning. */
export function ClaimTypeField({ value, onChange, className }: ClaimTypeFieldProps) {
  return (
    <SelectField
      label={claimWords.type}
      value={value}
      onChange={onChange}
      className={className}
      choices={claimTypes.map((type) => ({
        id: type,
        label: claimWords.types[type].name,
        description: claimWords.types[type].meaning,
      }))}
    />
  );
}
