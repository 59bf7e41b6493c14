import { Keyboard } from 'react-aria-components';
import { type CommandId, commands } from '../../shared/commands.ts';
import { formatKey, type KeyPlatform, keyPlatform } from './formatKey.ts';
import styles from './Keys.module.css';

type KeysProps = { readonly platform?: KeyPlatform } & ({ readonly command: CommandId } | { readonly keys: string });

/**
 * Key caps: those of a command on this platform (nothing when it has none), or of a written combination. Within a menu they
 * describe its entry and are no part of its name.
 */
export function Keys({ platform = keyPlatform, ...props }: KeysProps) {
  const combination = 'keys' in props ? props.keys : keyOf(props.command, platform);
  if (combination === undefined) return null;
  return (
    <Keyboard className={styles.keys}>
      {formatKey(combination, platform).map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </Keyboard>
  );
}

/** The key combination of a command on a platform, as the command table writes it. */
export function keyOf(command: CommandId, platform: KeyPlatform): string | undefined {
  const { key, mac }: { key?: string; mac?: string } = commands[command];
  return platform === 'mac' ? (mac ?? key) : key;
}
