import { Button } from 'react-aria-components';
import { useWords } from '../wording/index.js';
import { Sheet } from './sheet.js';

export function KeysHelp({ keys, onClose }: { keys: readonly (readonly [key: string, does: string])[]; onClose: () => void }) {
  const { words } = useWords();
  return (
    <Sheet title={words.keys.title} onClose={onClose}>
      <p className="hint">{words.keys.lead}</p>
      <dl className="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <div className="sheet-buttons stays">
        <Button className="btn" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </Sheet>
  );
}
